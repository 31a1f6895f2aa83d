package cn.sanzi.organization;

import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes units, their names and the staffing of groups. */
@Component
final class UnitRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final RosterRows roster;

  UnitRows(JdbcClient jdbc, RosterRows roster) {
    this.jdbc = jdbc;
    this.roster = roster;
  }

  void insert(UnitId id, UnitDraft draft, LocalDate day) {
    jdbc.sql(
            """
            insert into organization.unit
              (id, region_id, uscc, type, system, parent_id, valid_from, rev)
            values (:id, :region, :uscc, :type, :system, :parent, :day, 1)
            """)
        .param("id", id.value())
        .param("region", draft.region().value())
        .param("uscc", draft.uscc())
        .param("type", draft.type())
        .param("system", draft.system().name())
        .param("parent", value(draft.parent()))
        .param("day", day)
        .update();
    name(id, draft, day);
  }

  /** The unit under its name of that day, held against others until the transaction ends. */
  Unit lock(UnitId id, LocalDate day) {
    return jdbc.sql("select id from organization.unit where id = ? for update")
        .param(id.value())
        .query(UUID.class)
        .optional()
        .flatMap(found -> roster.unit(id, day))
        .orElseThrow(() -> new Refused(new OrganizationRefusal.NoSuchUnit(id)));
  }

  void setApart(UnitId id, boolean apart) {
    jdbc.sql("update organization.unit set set_apart = ?, rev = rev + 1 where id = ?")
        .params(apart, id.value())
        .update();
  }

  void update(UnitId id, UnitDraft draft) {
    jdbc.sql(
            """
            update organization.unit
            set uscc = :uscc, type = :type, system = :system, parent_id = :parent, rev = rev + 1
            where id = :id
            """)
        .param("uscc", draft.uscc())
        .param("type", draft.type())
        .param("system", draft.system().name())
        .param("parent", value(draft.parent()))
        .param("id", id.value())
        .update();
  }

  /** Ends the name it bears and begins the new one; a name of the same day was a slip and goes. */
  void rename(UnitId id, UnitDraft draft, LocalDate day) {
    jdbc.sql("delete from organization.unit_name where unit_id = ? and valid_from = ?")
        .param(id.value())
        .param(day)
        .update();
    jdbc.sql(
            """
            update organization.unit_name set valid_to = ?
            where unit_id = ? and (valid_to is null or valid_to > ?)
            """)
        .param(day)
        .param(id.value())
        .param(day)
        .update();
    name(id, draft, day);
  }

  private void name(UnitId id, UnitDraft draft, LocalDate day) {
    jdbc.sql(
            """
            insert into organization.unit_name (unit_id, valid_from, name, short_name)
            values (:id, :day, :name, :shortName)
            """)
        .param("id", id.value())
        .param("day", day)
        .param("name", draft.name())
        .param("shortName", draft.shortName())
        .update();
  }

  boolean takenName(UnitId besides, String name) {
    return jdbc.sql(
            """
            select exists (select from organization.unit_name
                           where name = ? and valid_to is null and unit_id <> ?)
            """)
        .param(name)
        .param(besides.value())
        .query(Boolean.class)
        .single();
  }

  boolean takenUscc(UnitId besides, String uscc) {
    return jdbc.sql(
            """
            select exists (select from organization.unit
                           where uscc = ? and valid_to is null and id <> ?)
            """)
        .param(uscc)
        .param(besides.value())
        .query(Boolean.class)
        .single();
  }

  void staff(GroupNo group, List<UnitId> leads, List<UnitId> cooperating, LocalDate day) {
    jdbc.sql("delete from organization.group_member where group_no = ? and valid_from = ?")
        .param(group.value())
        .param(day)
        .update();
    jdbc.sql(
            """
            update organization.group_member set valid_to = ?
            where group_no = ? and valid_to is null
            """)
        .param(day)
        .param(group.value())
        .update();
    int ordinal = 0;
    for (UnitId lead : leads) {
      member(group, lead, "LEAD", ordinal++, day);
    }
    for (UnitId helper : cooperating) {
      member(group, helper, "COOPERATING", ordinal++, day);
    }
  }

  private void member(GroupNo group, UnitId unit, String part, int ordinal, LocalDate day) {
    jdbc.sql(
            """
            insert into organization.group_member (group_no, unit_id, part, ordinal, valid_from)
            values (:group, :unit, :part, :ordinal, :day)
            """)
        .param("group", group.value())
        .param("unit", unit.value())
        .param("part", part)
        .param("ordinal", ordinal)
        .param("day", day)
        .update();
  }

  static String json(UnitDraft draft) {
    return JSON.writeValueAsString(draft);
  }

  private static @Nullable UUID value(@Nullable UnitId id) {
    return id == null ? null : id.value();
  }
}
