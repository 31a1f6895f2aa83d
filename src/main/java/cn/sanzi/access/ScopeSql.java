package cn.sanzi.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A scope as SQL over a table with {@code region_id}, {@code unit_id} and {@code group_no}. Long
 * lists take one bounded query per branch and unite them; short ones take {@link #anyOf}.
 *
 * @param branches a condition per post, without duplicates; none for an empty scope
 * @param parameters named parameters of all branches
 */
public record ScopeSql(List<String> branches, Map<String, Object> parameters) {

  /** Conditions over columns of the table known as {@code alias}. */
  public static ScopeSql of(Scope scope, String alias) {
    var branches = new ArrayList<String>();
    var parameters = new LinkedHashMap<String, Object>();
    int n = 0;
    for (Grant grant : scope.grants()) {
      var parts = new ArrayList<String>();
      if (grant.regions() != null) {
        parts.add(alias + ".region_id = any(:scopeRegions" + n + ")");
        parameters.put(
            "scopeRegions" + n,
            grant.regions().stream().map(r -> r.value()).toArray(Integer[]::new));
      }
      if (grant.units() != null) {
        parts.add(alias + ".unit_id = any(:scopeUnits" + n + ")");
        parameters.put(
            "scopeUnits" + n, grant.units().stream().map(u -> u.value()).toArray(UUID[]::new));
      }
      if (grant.groups() != null) {
        parts.add(alias + ".group_no = any(:scopeGroups" + n + ")");
        parameters.put(
            "scopeGroups" + n, grant.groups().stream().map(g -> g.value()).toArray(Integer[]::new));
      }
      if (parts.isEmpty()) {
        return new ScopeSql(List.of("true"), Map.of());
      }
      branches.add("(" + String.join(" and ", parts) + ")");
      n++;
    }
    return new ScopeSql(List.copyOf(branches), Map.copyOf(parameters));
  }

  /** One condition for the union; {@code false} for an empty scope. */
  public String anyOf() {
    return branches.isEmpty() ? "false" : "(" + String.join(" or ", branches) + ")";
  }
}
