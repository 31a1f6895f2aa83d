package cn.sanzi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All units there are or were, with their contacts. */
@Component
public class UnitList {

  private final JdbcClient jdbc;
  private final Contacts contacts;

  UnitList(JdbcClient jdbc, Contacts contacts) {
    this.jdbc = jdbc;
    this.contacts = contacts;
  }

  /** Those in being first, by region and name; those that are no more at the end. */
  @Transactional(readOnly = true)
  public List<RollLine> list() {
    Map<UnitId, List<Contact>> named = contacts.all();
    return jdbc.sql(
            """
            select u.*, n.name, n.short_name from organization.unit u
            join lateral (select name, short_name from organization.unit_name
                          where unit_id = u.id order by valid_from desc limit 1) n on true
            order by u.valid_to is not null, u.region_id, n.name collate "zh-x-icu"
            """)
        .query((row, n) -> line(row, named))
        .list();
  }

  private static RollLine line(ResultSet row, Map<UnitId, List<Contact>> named)
      throws SQLException {
    UnitId id = new UnitId(row.getObject("id", UUID.class));
    @Nullable UUID parent = row.getObject("parent_id", UUID.class);
    Unit unit =
        new Unit(
            id,
            new RegionId(row.getInt("region_id")),
            row.getString("uscc"),
            row.getString("name"),
            row.getString("short_name"),
            row.getString("type"),
            UnitSystem.valueOf(row.getString("system")),
            parent == null ? null : new UnitId(parent));
    return new RollLine(
        unit,
        row.getInt("rev"),
        row.getBoolean("set_apart"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        named.getOrDefault(id, List.of()));
  }
}
