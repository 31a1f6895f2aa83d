package cn.sanzi.inventory.progress;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders in the database. */
@Repository
class ReminderStore {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A unit reminded, with what it owed then. */
  record Reminded(int region, UUID unit, int owed, int overdue) {}

  /** A reminder of one unit, with what it owed then and owes now. */
  record Sent(Instant at, String by, String text, UUID unit, int owed, int overdue, int owedNow) {}

  /** The latest reminder of a unit that still owes something. */
  record Open(
      UUID id,
      String campaign,
      String text,
      String by,
      Instant at,
      UUID unit,
      int owed,
      LocalDate due) {}

  void insert(UUID id, UUID campaign, String text, Actor by, Instant at, List<Reminded> units) {
    jdbc.sql(
            """
            insert into inventory.reminder (id, campaign_id, text, by_id, by_name, at)
            values (:id, :campaign, :text, :by, :byName, :at)
            """)
        .param("id", id)
        .param("campaign", campaign)
        .param("text", text)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into inventory.reminder_unit (reminder_id, region_id, unit_id, owed, overdue)
            select :id, * from unnest(:regions::integer[], :units::uuid[], :owed::integer[],
              :overdue::integer[])
            """)
        .param("id", id)
        .param("regions", ints(units, Reminded::region))
        .param("units", units.stream().map(Reminded::unit).toArray(UUID[]::new))
        .param("owed", ints(units, Reminded::owed))
        .param("overdue", ints(units, Reminded::overdue))
        .update();
  }

  private static Integer[] ints(List<Reminded> units, Function<Reminded, Integer> figure) {
    return units.stream().map(figure).toArray(Integer[]::new);
  }

  /** Of units with a table that the reader sees; the newest first. */
  List<Sent> list(UUID campaign, Scope scope) {
    var reach = ScopeSql.of(scope, "a");
    return jdbc.sql(
            """
            select r.at, r.by_name, r.text, u.unit_id, u.owed, u.overdue,
              count(*) filter (where a.state in ('OPEN', 'RETURNED')) as owed_now
            from inventory.reminder r
            join inventory.reminder_unit u on u.reminder_id = r.id
            join inventory.assignment a on a.campaign_id = r.campaign_id
              and a.region_id = u.region_id and a.unit_id = u.unit_id
            where r.campaign_id = :campaign and %s
            group by r.id, r.at, r.by_name, r.text, u.unit_id, u.owed, u.overdue
            order by r.at desc, u.unit_id limit :most
            """
                .formatted(reach.anyOf()))
        .param("campaign", campaign)
        .param("most", MOST)
        .params(reach.parameters())
        .query((row, n) ->
            new Sent(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getString("text"),
                row.getObject("unit_id", UUID.class),
                row.getInt("owed"),
                row.getInt("overdue"),
                row.getInt("owed_now")))
        .list();
  }

  List<Open> listOpen(Scope scope) {
    var reach = ScopeSql.of(scope, "a");
    return jdbc.sql(
            """
            select distinct on (r.campaign_id, u.unit_id) r.id, c.name, r.text, r.by_name, r.at,
              u.unit_id, o.owed, o.due
            from (
              select a.campaign_id, a.region_id, a.unit_id, count(*) as owed, min(a.due) as due
              from inventory.assignment a
              where a.state in ('OPEN', 'RETURNED') and %s
              group by a.campaign_id, a.region_id, a.unit_id) o
            join inventory.reminder_unit u on u.unit_id = o.unit_id
            join inventory.reminder r on r.id = u.reminder_id and r.campaign_id = o.campaign_id
            join inventory.campaign c on c.id = r.campaign_id
            order by r.campaign_id, u.unit_id, r.at desc
            """
                .formatted(reach.anyOf()))
        .params(reach.parameters())
        .query((row, n) ->
            new Open(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("text"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("unit_id", UUID.class),
                row.getInt("owed"),
                row.getObject("due", LocalDate.class)))
        .list();
  }
}
