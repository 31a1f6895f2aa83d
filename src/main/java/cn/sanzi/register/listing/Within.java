package cn.sanzi.register.listing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reach as conditions; the parameters are numbered by branch. */
record Within(Reach reach, int index, Map<String, Object> parameters) {

  Within {
    put(parameters, "regions" + index, reach.regions(), Integer[]::new);
    put(parameters, "groups" + index, reach.groups(), Integer[]::new);
    put(parameters, "units" + index, reach.units(), UUID[]::new);
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

  private String any(String column, String name, @Nullable Set<?> values) {
    return values == null ? "true" : column + " = any(:" + name + index + ")";
  }

  private static <V> void put(
      Map<String, Object> parameters,
      String name,
      @Nullable Set<V> values,
      java.util.function.IntFunction<V[]> array) {
    if (values != null) {
      parameters.put(name, values.stream().toArray(array));
    }
  }
}
