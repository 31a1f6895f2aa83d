package cn.sanzi.inventory.importing;

import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a unit's own headings of a kind were taken when it last confirmed an import. */
@Repository
class HeadingMemory {

  private final JdbcClient jdbc;

  HeadingMemory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the heading's text. */
  Map<String, Choice.Known.Earlier> of(Assignment assignment) {
    Map<String, Choice.Known.Earlier> earlier = new HashMap<>();
    jdbc.sql(
            """
            select heading, column_key, unit from inventory.import_heading
            where region_id = :region and unit_id = :unit and kind = :kind
            """)
        .param("region", assignment.region().value())
        .param("unit", assignment.unit().value())
        .param("kind", assignment.kind().value())
        .query(row -> {
          earlier.put(
              row.getString("heading"),
              new Choice.Known.Earlier(row.getString("column_key"), row.getString("unit")));
        });
    return earlier;
  }

  /** Keeps what was not plain from the names and is now confirmed. */
  void remember(Assignment assignment, ImportRun run, Actor by, Instant at) {
    for (ImportRun.MappedColumn one : run.mapping()) {
      if (one.index() >= 0 && one.how() != null && one.how() != Likeness.NAME) {
        remember(assignment, one, by, at);
      }
    }
  }

  private void remember(Assignment assignment, ImportRun.MappedColumn one, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into inventory.import_heading (region_id, unit_id, kind, heading, column_key, unit,
              by_id, by_name, at)
            values (:region, :unit, :kind, :heading, :key, :measure, :by, :byName, :at)
            on conflict (region_id, unit_id, kind, heading) do update
              set column_key = excluded.column_key, unit = excluded.unit,
                by_id = excluded.by_id, by_name = excluded.by_name, at = excluded.at
            """)
        .param("region", assignment.region().value())
        .param("unit", assignment.unit().value())
        .param("kind", assignment.kind().value())
        .param("heading", one.heading())
        .param("key", one.key())
        .param("measure", one.how() == Likeness.CHOSEN ? one.unit() : null)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
