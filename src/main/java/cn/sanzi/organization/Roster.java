package cn.sanzi.organization;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All regions, units in being and groups at one moment; small enough to be held whole. */
final class Roster {

  final List<Region> regions;
  final List<Unit> units;
  final List<WorkGroup> groups;
  final Set<UnitId> setApart;
  private final Map<RegionId, Region> regionById;
  private final Map<UnitId, Unit> unitById;
  private final Map<GroupNo, WorkGroup> groupByNo;
  private final Map<UnitId, List<Unit>> byParent = new HashMap<>();
  private final Map<String, Unit> byUscc = new HashMap<>();

  Roster(List<Region> regions, List<Unit> units, List<WorkGroup> groups, Set<UnitId> setApart) {
    this.regions = List.copyOf(regions);
    this.units = List.copyOf(units);
    this.groups = List.copyOf(groups);
    this.setApart = Set.copyOf(setApart);
    regionById = index(regions, Region::id);
    unitById = index(units, Unit::id);
    groupByNo = index(groups, WorkGroup::no);
    byParent.putAll(
        units.stream()
            .filter(unit -> unit.parent() != null)
            .collect(Collectors.groupingBy(Unit::parent)));
    for (Unit unit : units) {
      if (unit.uscc() != null) {
        byUscc.put(unit.uscc(), unit);
      }
    }
  }

  private static <K, V> Map<K, V> index(List<V> all, Function<V, K> key) {
    return all.stream()
        .collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  @Nullable Region region(RegionId id) {
    return regionById.get(id);
  }

  @Nullable Unit unit(UnitId id) {
    return unitById.get(id);
  }

  @Nullable WorkGroup group(GroupNo no) {
    return groupByNo.get(no);
  }

  List<Unit> under(UnitId parent) {
    return byParent.getOrDefault(parent, List.of());
  }

  Optional<Unit> findByUscc(String uscc) {
    return Optional.ofNullable(byUscc.get(uscc));
  }
}
