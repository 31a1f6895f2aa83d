package cn.sanzi.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who there is: public knowledge inside the house, so reads take no scope. */
public interface Organization {

  List<Region> regions();

  /** {@code organization.no-such-region} when unknown. */
  Region region(RegionId id);

  /** {@code organization.no-such-unit} when unknown. */
  Unit unit(UnitId id);

  /** The name a unit bore on that day; empty when it was not yet there. */
  Optional<String> nameOn(UnitId id, LocalDate day);

  /** All units in being today, by region, then name. */
  List<Unit> units();

  /** Whether it is a school under reform (涉改学校), listed apart from the general flow. */
  boolean isSetApart(UnitId id);

  Optional<Unit> findByUscc(String uscc);

  /** Units whose department in charge is that unit, directly. */
  List<Unit> under(UnitId parent);

  List<WorkGroup> groups();

  WorkGroup group(GroupNo no);
}
