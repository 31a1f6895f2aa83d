package cn.sanzi.register.snapshot;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two states of the register, one against the other, as far as a reader sees them; the place where
 * that becomes SQL. Each side is narrowed by itself: what moved out of sight has left, what moved
 * in is new, and the sums stay exact.
 *
 * @param after a later snapshot; null for the living register
 */
record Cut(
    UUID before,
    @Nullable UUID after,
    @Nullable String kind,
    @Nullable UUID unit,
    @Nullable Integer region,
    Scope scope) {

  private static final String COLUMNS =
      """
      %1$s.region_id, %1$s.asset_id, %1$s.version, %1$s.number, %1$s.kind, %1$s.unit_id, %1$s.group_no,
      %1$s.name, %1$s.area, %1$s.original_value, %1$s.net_value, %1$s.balance\
      """;

  /** What was there before, and what is there after, each with the columns of both sides. */
  String sides() {
    String was = "select " + COLUMNS.formatted("s") + " from register.snapshot_row s where ";
    String is =
        "select "
            + COLUMNS.formatted("c")
            + (after == null
                ? " from register.card c where "
                : " from register.snapshot_row c where ");
    return "with b as ("
        + was
        + String.join(" and ", conditions("s", "s.snapshot_id = :before"))
        + "), a as ("
        + is
        + String.join(" and ", conditions("c", after == null ? "true" : "c.snapshot_id = :after"))
        + ")";
  }

  /** Rows that differ, with what each was and is, and the act that made them so. */
  String differing() {
    return sides()
        + """
        , d as (
          select coalesce(a.region_id, b.region_id) as region_id, coalesce(a.asset_id, b.asset_id) as asset_id,
            coalesce(a.number, b.number) as number, coalesce(a.name, b.name) as name,
            coalesce(a.kind, b.kind) as kind, coalesce(a.unit_id, b.unit_id) as unit_id,
            b.kind as kind_before, b.unit_id as unit_before,
            b.version as version_before, a.version as version_after,
            case when b.version is null then 'NEW' when a.version is null then 'LEFT' else 'CHANGED' end as change,
            b.area as area_before, a.area as area_after,
            b.original_value as original_before, a.original_value as original_after,
            b.net_value as net_before, a.net_value as net_after,
            b.balance as balance_before, a.balance as balance_after
          from b full join a on a.region_id = b.region_id and a.asset_id = b.asset_id
          where a.version is distinct from b.version),
        e as (
          select d.*, v.cause, v.by_name, v.valid_from
          from d left join lateral (
            select v.cause, v.by_name, v.valid_from from register.card_version v
            where v.region_id = d.region_id and v.asset_id = d.asset_id
              and v.version > coalesce(d.version_before, 0)
              and v.version <= coalesce(d.version_after, 2147483647)
            order by (d.change = 'LEFT' and v.closed) desc,
              case when d.change = 'LEFT' then v.version else -v.version end
            limit 1) v on true)
        """;
  }

  private List<String> conditions(String alias, String which) {
    var conditions = new ArrayList<String>();
    conditions.add(which);
    conditions.add(ScopeSql.of(scope, alias).anyOf());
    if (kind != null) {
      conditions.add(alias + ".kind = :kind");
    }
    if (unit != null) {
      conditions.add(alias + ".unit_id = :unit");
    }
    if (region != null) {
      conditions.add(alias + ".region_id = :region");
    }
    return conditions;
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>(ScopeSql.of(scope, "s").parameters());
    parameters.put("before", before);
    putGiven(parameters, "after", after);
    putGiven(parameters, "kind", kind);
    putGiven(parameters, "unit", unit);
    putGiven(parameters, "region", region);
    return parameters;
  }

  private static void putGiven(Map<String, Object> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, value);
    }
  }
}
