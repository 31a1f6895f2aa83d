package cn.sanzi.inventory.progress;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.TableStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a reader looks at, as a subquery known as {@code t}: the one place where filters
 * become SQL.
 *
 * @param from {@code with} clause and subquery
 */
record BoardSql(String with, String from, Map<String, Object> parameters) {

  /** Lateness of what was not handed in comes per deadline: working days are counted outside. */
  private static final String WITH =
      """
      with passed as (
        select u.due::date as due, u.days
        from unnest(:dues::text[], :days::integer[]) u (due, days))
      """;

  static BoardSql of(
      UUID campaign,
      BoardFilter filter,
      @Nullable List<UUID> named,
      PassedDeadlines passed,
      Scope scope) {
    var reach = ScopeSql.of(scope, "a");
    var parameters = new HashMap<String, Object>(reach.parameters());
    parameters.put("campaign", campaign);
    parameters.put("dues", passed.dues());
    parameters.put("days", passed.days());
    var where = new StringBuilder(" where true");
    add(where, parameters, "group", "t.group_no = :group", filter.group());
    add(where, parameters, "kind", "t.kind = :kind", filter.kind());
    add(where, parameters, "region", "t.region_id = :region", filter.region());
    add(where, parameters, "unit", "t.unit_id = :unit", filter.unit());
    TableStage stage = filter.stage();
    add(where, parameters, "stage", "t.stage = :stage", stage == null ? null : stage.name());
    add(
        where,
        parameters,
        "named",
        "t.unit_id = any(:named)",
        named == null ? null : named.toArray(UUID[]::new));
    if (filter.handedIn() != null) {
      where.append(" and t.handed_in_at is ").append(filter.handedIn() ? "not null" : "null");
    }
    if (filter.late() != null) {
      where.append(
          filter.late() == BoardFilter.Lateness.OVERDUE ? " and t.overdue" : " and t.lateness > 0");
    }
    return new BoardSql(WITH, " from " + tables(reach) + where, parameters);
  }

  private static String tables(ScopeSql reach) {
    return """
    (select a.*,
       case
         when a.state = 'ACCEPTED' then case when a.nil_reason is null then 'ACCEPTED' else 'NIL' end
         when a.state = 'RETURNED' then 'RETURNED'
         when a.state = 'SUBMITTED' then case
           when a.waits_for = 'OFFICE' then 'REVIEWED'
           when a.waits_for in ('PARENT_REVIEWER', 'GROUP_REVIEWER') then 'SIGNED'
           else 'SUBMITTED' end
         when a.rev > 0 then 'DRAFTING'
         else 'NOT_BEGUN' end as stage,
       a.handed_in_at is null and p.due is not null as overdue,
       a.late_before + case when a.handed_in_at is null then coalesce(p.days, 0)
         else a.late_days end as lateness
     from inventory.assignment a left join passed p on p.due = a.due
     where a.campaign_id = :campaign and %s) t
    """
        .formatted(reach.anyOf());
  }

  private static void add(
      StringBuilder where,
      Map<String, Object> parameters,
      String name,
      String condition,
      @Nullable Object value) {
    if (value != null) {
      where.append(" and ").append(condition);
      parameters.put(name, value);
    }
  }
}
