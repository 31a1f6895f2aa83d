package cn.sanzi.register.snapshot;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.register.listing.CardNames;
import cn.sanzi.register.listing.CardNames.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of a snapshot as it was frozen, within a reader's scope. */
@Repository
class SnapshotSums {

  private final JdbcClient jdbc;
  private final CardNames names;

  SnapshotSums(JdbcClient jdbc, CardNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /**
   * One unit, one kind, one group.
   *
   * @param increment whether it was acquired after the base date (增量)
   * @param digest SHA-256 over its rows
   */
  record Part(
      int regionId,
      String regionName,
      UUID unitId,
      String unitName,
      String kind,
      String kindName,
      int groupNo,
      boolean increment,
      Sums sums,
      String digest) {}

  List<Part> parts(UUID snapshot, @Nullable String kind, @Nullable UUID unit, Scope scope) {
    Names now = names.now();
    var seen = ScopeSql.of(scope, "p");
    return jdbc.sql(
            """
            select * from register.snapshot_part p
            where p.snapshot_id = :id and %s
              and (cast(:kind as text) is null or p.kind = :kind)
              and (cast(:unit as uuid) is null or p.unit_id = :unit)
            order by p.region_id, p.unit_id, p.kind, p.group_no, p.increment
            """
                .formatted(seen.anyOf()))
        .param("id", snapshot)
        .param("kind", kind)
        .param("unit", unit)
        .params(seen.parameters())
        .query((row, n) -> part(row, now))
        .list();
  }

  private static Part part(ResultSet row, Names now) throws SQLException {
    UUID unit = row.getObject("unit_id", UUID.class);
    return new Part(
        row.getInt("region_id"),
        now.region(row.getInt("region_id")),
        unit,
        now.unit(unit),
        row.getString("kind"),
        now.kind(row.getString("kind")),
        row.getInt("group_no"),
        row.getBoolean("increment"),
        Sums.read(row),
        row.getString("digest"));
  }
}
