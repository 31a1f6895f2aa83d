package cn.sanzi.register.listing;

import cn.sanzi.register.listing.Kept.Holding;
import cn.sanzi.register.listing.Kept.RegionStratum;
import cn.sanzi.register.listing.Kept.Stratum;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A reach as conditions and walks; the parameters are numbered by branch. */
record Within(Reach reach, int index, Map<String, Object> parameters) {

  Within {
    putIfAny(parameters, "regions" + index, reach.regions(), Integer[]::new);
    putIfAny(parameters, "groups" + index, reach.groups(), Integer[]::new);
    putIfAny(parameters, "units" + index, reach.units(), UUID[]::new);
  }

  boolean isOpen() {
    return reach.regions() == null && reach.groups() == null && reach.units() == null;
  }

  boolean hasUnits() {
    return reach.units() != null;
  }

  String regions(String alias) {
    return any(alias + ".region_id", "regions", reach.regions());
  }

  String groups(String alias) {
    return any(alias + ".group_no", "groups", reach.groups());
  }

  String units(String alias) {
    return any(alias + ".unit_id", "units", reach.units());
  }

  String all(String alias) {
    return regions(alias) + " and " + groups(alias) + " and " + units(alias);
  }

  /** As rows of a table {@code s}, like the following. */
  String strata(List<Stratum> strata) {
    return "unnest("
        + column("walkKinds", "text[]", strata, Stratum::kind, String[]::new)
        + ", "
        + column("walkGroups", "integer[]", strata, Stratum::group, Integer[]::new)
        + ") s(kind, group_no)";
  }

  String regionStrata(List<RegionStratum> strata) {
    return "unnest("
        + column("walkKinds", "text[]", strata, RegionStratum::kind, String[]::new)
        + ", "
        + column("walkGroups", "integer[]", strata, RegionStratum::group, Integer[]::new)
        + ", "
        + column("walkRegions", "integer[]", strata, RegionStratum::region, Integer[]::new)
        + ") s(kind, group_no, region_id)";
  }

  String holdings(List<Holding> holdings) {
    return "unnest("
        + column("walkUnits", "uuid[]", holdings, Holding::unit, UUID[]::new)
        + ", "
        + column("walkKinds", "text[]", holdings, Holding::kind, String[]::new)
        + ") s(unit_id, kind)";
  }

  private <W, V> String column(
      String name, String type, List<W> walks, Function<W, V> value, IntFunction<V[]> array) {
    parameters.put(name + index, walks.stream().map(value).toArray(array));
    return ":" + name + index + "::" + type;
  }

  private String any(String column, String name, @Nullable Set<?> values) {
    return values == null ? "true" : column + " = any(:" + name + index + ")";
  }

  private static <V> void putIfAny(
      Map<String, Object> parameters,
      String name,
      @Nullable Collection<V> values,
      IntFunction<V[]> array) {
    if (values != null) {
      parameters.put(name, values.stream().toArray(array));
    }
  }
}
