package cn.sanzi.catalog;

import cn.sanzi.access.Unscoped;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitSystem;
import java.time.LocalDate;
import java.util.List;

/** The catalogue (分类目录); what is counted is no secret, so reads take no scope. */
@Unscoped("what is counted is no secret")
public interface Catalog {

  /** All kinds at the version in force today. */
  List<Kind> kinds();

  /** {@code catalog.no-such-kind} when unknown. */
  RowForm form(KindCode code, int version);

  /** The version in force today. */
  RowForm form(KindCode code);

  /** All code lists at the version in force today. */
  List<CodeList> lists();

  /** The version in force today; {@code catalog.no-such-list} when unknown. */
  CodeList list(String name);

  /** {@code catalog.no-such-list} when unknown. */
  CodeList list(String name, int version);

  /** How clerks' own sheets name the columns. */
  Wordings wordings();

  /**
   * Which group counts a kind for units of that system in that region, and who declares it; empty
   * when none does (ORG-3a). Several only where lead units declare: each what its own group counts.
   */
  List<Counting> counting(KindCode kind, UnitSystem system, RegionId region, LocalDate on);
}
