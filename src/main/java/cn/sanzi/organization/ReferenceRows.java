package cn.sanzi.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes reference data: each line is there afterwards, whether it was before or not. */
@Component
final class ReferenceRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ReferenceRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * Whether that edition has not been loaded yet; notes it as loaded. Waits for another node that
   * is at it.
   */
  boolean isNews(String file, String digest) {
    return jdbc.sql(
                """
                insert into organization.reference_edition as known (file, digest) values (?, ?)
                on conflict (file) do update set digest = excluded.digest
                where known.digest <> excluded.digest
                """)
            .param(file)
            .param(digest)
            .update()
        == 1;
  }

  void region(ReferenceData.RegionLine line, LocalDate begin) {
    jdbc.sql(
            """
            insert into organization.region (id, code, name, level, internal, valid_from)
            values (:id, :code, :name, :level, :internal, :begin)
            on conflict (id) do update
            set code = excluded.code, name = excluded.name, level = excluded.level,
                internal = excluded.internal
            """)
        .param("id", line.id())
        .param("code", line.code())
        .param("name", line.name())
        .param("level", line.level().name())
        .param("internal", line.internal())
        .param("begin", begin)
        .update();
  }

  void divisions(String text) {
    List<Object[]> lines = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
      String code = line.substring(0, line.indexOf('\t'));
      String name = line.substring(line.indexOf('\t') + 1);
      switch (code.length()) {
        case 6 -> lines.add(new Object[] {code, code.substring(0, 4) + "00", name, "COUNTY"});
        case 9 -> lines.add(new Object[] {code, code.substring(0, 6), name, "TOWNSHIP"});
        default -> lines.add(new Object[] {code, code.substring(0, 9), name, "VILLAGE"});
      }
    }
    batches.batchUpdate(
        """
        insert into organization.division (code, parent, name, level) values (?, ?, ?, ?)
        on conflict (code) do update set parent = excluded.parent, name = excluded.name
        """,
        lines);
  }

  void group(ReferenceData.GroupLine line) {
    jdbc.sql(
            """
            insert into organization.work_group (no, name, remit, counts)
            values (:no, :name, :remit, :counts)
            on conflict (no) do update
            set name = excluded.name, remit = excluded.remit, counts = excluded.counts
            """)
        .param("no", line.no())
        .param("name", line.name())
        .param("remit", line.remit())
        .param("counts", line.countsAssets())
        .update();
  }

  void body(ReferenceData.BodyLine line, LocalDate begin) {
    jdbc.sql(
            """
            insert into organization.body (id, region_id, kind, name, office, valid_from)
            values (:id, :region, :kind, :name, :office, :begin)
            on conflict (id) do update set name = excluded.name, office = excluded.office
            """)
        .param("id", line.id())
        .param("region", line.region())
        .param("kind", line.kind())
        .param("name", line.name())
        .param("office", line.office())
        .param("begin", begin)
        .update();
    jdbc.sql("delete from organization.body_seat where body_id = ?").param(line.id()).update();
    int ordinal = 0;
    for (ReferenceData.Seat seat : line.seats()) {
      jdbc.sql(
              """
              insert into organization.body_seat (body_id, ordinal, part, title)
              values (?, ?, ?, ?)
              """)
          .params(line.id(), ++ordinal, seat.part(), seat.title())
          .update();
    }
  }
}
