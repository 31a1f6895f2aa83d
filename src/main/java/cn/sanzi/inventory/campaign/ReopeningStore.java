package cn.sanzi.inventory.campaign;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Re-openings in the database. */
@Repository
class ReopeningStore {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  ReopeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One table that was opened again. */
  record Reopened(
      UUID assignment,
      UUID unit,
      String kind,
      LocalDate oldDue,
      LocalDate newDue,
      int lateDays,
      String reason,
      String by,
      Instant at) {}

  void record(
      UUID id, Assignment of, LocalDate due, int late, String reason, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into inventory.reopening (id, campaign_id, region_id, assignment_id, unit_id, kind,
              group_no, state_before, old_due, new_due, late_days, reason, by_id, by_name, at)
            values (:id, :campaign, :region, :assignment, :unit, :kind, :group, :state, :old, :due,
              :late, :reason, :by, :byName, :at)
            """)
        .param("id", id)
        .param("campaign", of.campaign())
        .param("region", of.region().value())
        .param("assignment", of.id().value())
        .param("unit", of.unit().value())
        .param("kind", of.kind().value())
        .param("group", of.group().value())
        .param("state", of.state().name())
        .param("old", of.due())
        .param("due", due)
        .param("late", late)
        .param("reason", reason)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The lateness under the old deadline is added to what had come before. */
  void moveDeadline(Assignment assignment, LocalDate due, int late) {
    jdbc.sql(
            """
            update inventory.assignment set due = :due, late_before = late_before + :late
            where region_id = :region and id = :id
            """)
        .param("due", due)
        .param("late", late)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  boolean wasHandedIn(Assignment assignment) {
    return jdbc.sql(
            """
            select handed_in_at is not null from inventory.assignment
            where region_id = :region and id = :id
            """)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .query(Boolean.class)
        .single();
  }

  /** The newest first. */
  List<Reopened> list(UUID campaign, Scope scope) {
    var reach = ScopeSql.of(scope, "r");
    return jdbc.sql(
            """
            select * from inventory.reopening r where r.campaign_id = :campaign and %s
            order by r.at desc, r.unit_id, r.kind limit :most
            """
                .formatted(reach.anyOf()))
        .param("campaign", campaign)
        .param("most", MOST)
        .params(reach.parameters())
        .query((row, n) ->
            new Reopened(
                row.getObject("assignment_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("kind"),
                row.getObject("old_due", LocalDate.class),
                row.getObject("new_due", LocalDate.class),
                row.getInt("late_days"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
