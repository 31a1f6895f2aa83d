package cn.sanzi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads regions, units and groups as they stand on a day. */
@Component
final class RosterRows {

  /** With the last name taken up by that day: a unit that is no more keeps it. */
  private static final String NAMED =
      """
      select u.id, u.region_id, u.uscc, n.name, n.short_name, u.type, u.system, u.parent_id
      from organization.unit u
      join lateral (select name, short_name from organization.unit_name
                    where unit_id = u.id and valid_from <= :day
                    order by valid_from desc limit 1) n on true
      """;

  private static final String UNIT =
      """
      select u.id, u.region_id, u.uscc, n.name, n.short_name, u.type, u.system, u.parent_id
      from organization.unit u
      join organization.unit_name n
        on n.unit_id = u.id and n.valid_from <= :day and (n.valid_to is null or n.valid_to > :day)
      """;

  private final JdbcClient jdbc;

  RosterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Roster on(LocalDate day) {
    return new Roster(regions(day), units(day), groups(day), setApart());
  }

  private List<Region> regions(LocalDate day) {
    return jdbc.sql(
            """
            select id, code, name, level from organization.region
            where valid_from <= :day and (valid_to is null or valid_to > :day)
            order by id
            """)
        .param("day", day)
        .query((row, n) ->
            new Region(
                new RegionId(row.getInt("id")),
                row.getString("code"),
                row.getString("name"),
                Region.Level.valueOf(row.getString("level"))))
        .list();
  }

  private List<Unit> units(LocalDate day) {
    return jdbc.sql(
            UNIT
                + """
                where u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
                order by u.region_id, n.name collate "zh-x-icu"
                """)
        .param("day", day)
        .query(RosterRows::unit)
        .list();
  }

  private Set<UnitId> setApart() {
    return jdbc.sql("select id from organization.unit where set_apart and valid_to is null")
        .query((row, n) -> new UnitId(row.getObject("id", UUID.class)))
        .set();
  }

  /** One unit, in being or not, under its name of that day. */
  Optional<Unit> unit(UnitId id, LocalDate day) {
    return jdbc.sql(NAMED + "where u.id = :id")
        .param("id", id.value())
        .param("day", day)
        .query(RosterRows::unit)
        .optional();
  }

  private List<WorkGroup> groups(LocalDate day) {
    Map<Integer, List<UnitId>> leads = new LinkedHashMap<>();
    jdbc.sql(
            """
            select group_no, unit_id from organization.group_member
            where part = 'LEAD' and valid_from <= :day and (valid_to is null or valid_to > :day)
            order by group_no, ordinal
            """)
        .param("day", day)
        .query(row -> {
          leads
              .computeIfAbsent(row.getInt("group_no"), no -> new ArrayList<>())
              .add(new UnitId(row.getObject("unit_id", UUID.class)));
        });
    return jdbc.sql("select no, name, counts from organization.work_group order by no")
        .query((row, n) ->
            new WorkGroup(
                new GroupNo(row.getInt("no")),
                row.getString("name"),
                List.copyOf(leads.getOrDefault(row.getInt("no"), List.of())),
                row.getBoolean("counts")))
        .list();
  }

  private static Unit unit(ResultSet row, int n) throws SQLException {
    @Nullable UUID parent = row.getObject("parent_id", UUID.class);
    return new Unit(
        new UnitId(row.getObject("id", UUID.class)),
        new RegionId(row.getInt("region_id")),
        row.getString("uscc"),
        row.getString("name"),
        row.getString("short_name"),
        row.getString("type"),
        UnitSystem.valueOf(row.getString("system")),
        parent == null ? null : new UnitId(parent));
  }
}
