package cn.sanzi.organization;

import cn.sanzi.shared.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an act of reorganisation writes about the units themselves. */
@Component
class ReorganizationRows {

  private final JdbcClient jdbc;

  ReorganizationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a unit in being took up its name; locks the unit. Empty when it is no more. */
  Optional<LocalDate> lock(UnitId id) {
    return jdbc.sql("select id from organization.unit where id = ? and valid_to is null for update")
        .param(id.value())
        .query(UUID.class)
        .optional()
        .map(found ->
            jdbc.sql(
                    """
                    select max(valid_from) from organization.unit_name
                    where unit_id = ? and valid_to is null
                    """)
                .param(id.value())
                .query(LocalDate.class)
                .single());
  }

  void rename(UnitId id, String name, String shortName, LocalDate day) {
    endName(id, day);
    jdbc.sql(
            """
            insert into organization.unit_name (unit_id, valid_from, name, short_name)
            values (?, ?, ?, ?)
            """)
        .params(id.value(), day, name, shortName)
        .update();
    jdbc.sql("update organization.unit set rev = rev + 1 where id = ?").param(id.value()).update();
  }

  /** The unit is no more from that day on; its last name stays with what it did. */
  void end(UnitId id, LocalDate day) {
    endName(id, day);
    jdbc.sql("update organization.unit set valid_to = ?, rev = rev + 1 where id = ?")
        .params(day, id.value())
        .update();
    jdbc.sql(
            "update organization.contact set valid_to = greatest(valid_from, ?)"
                + " where unit_id = ? and valid_to is null")
        .params(day, id.value())
        .update();
  }

  private void endName(UnitId id, LocalDate day) {
    jdbc.sql(
            "update organization.unit_name set valid_to = ? where unit_id = ? and valid_to is null")
        .params(day, id.value())
        .update();
  }

  int children(UnitId id) {
    return jdbc.sql(
            "select count(*) from organization.unit where parent_id = ? and valid_to is null")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  int seats(UnitId id) {
    return jdbc.sql(
            "select count(*) from organization.group_member where unit_id = ? and valid_to is null")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  void handChildren(UnitId from, UnitId to) {
    jdbc.sql(
            """
            update organization.unit set parent_id = ?, rev = rev + 1
            where parent_id = ? and valid_to is null
            """)
        .params(to.value(), from.value())
        .update();
  }

  /** In each group the successor takes the place, unless it has a seat there already. */
  void handSeats(UnitId from, UnitId to, LocalDate day) {
    jdbc.sql(
            """
            insert into organization.group_member (group_no, unit_id, part, ordinal, valid_from)
            select m.group_no, :to, m.part, m.ordinal, :day from organization.group_member m
            where m.unit_id = :from and m.valid_to is null
              and not exists (select from organization.group_member n
                              where n.group_no = m.group_no and n.unit_id = :to and n.valid_to is null)
            """)
        .param("from", from.value())
        .param("to", to.value())
        .param("day", day)
        .update();
    jdbc.sql(
            """
            update organization.group_member set valid_to = greatest(valid_from, ?)
            where unit_id = ? and valid_to is null
            """)
        .params(day, from.value())
        .update();
  }

  void insert(UUID id, String kind, UnitId unit, @Nullable UnitId successor, Act act, Actor by) {
    jdbc.sql(
            """
            insert into organization.reorganization
              (id, kind, unit_id, successor_id, effective, paper, summary, by_id, by_name, at)
            values (:id, :kind, :unit, :successor, :effective, :paper, :summary, :by, :byName, :at)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("unit", unit.value())
        .param("successor", successor == null ? null : successor.value())
        .param("effective", act.effective())
        .param("paper", act.paper())
        .param("summary", act.summary())
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", act.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Act> acts(UnitId id) {
    return jdbc.sql(
            """
            select * from organization.reorganization
            where unit_id = :id or successor_id = :id order by effective desc, at desc, id desc
            """)
        .param("id", id.value())
        .query((row, n) ->
            new Act(
                row.getString("kind"),
                row.getObject("effective", LocalDate.class),
                row.getString("paper"),
                row.getString("summary"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
