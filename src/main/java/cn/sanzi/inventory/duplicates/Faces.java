package cn.sanzi.inventory.duplicates;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What there is to compare: cards of the register, and declared rows that are not in it yet. */
@Repository
class Faces {

  private final JdbcClient jdbc;

  Faces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> kinds() {
    return jdbc.sql(
            """
            select kind from inventory.assignment
            union select kind from register.card_face order by kind
            """)
        .query(String.class)
        .list();
  }

  /** A row that changes a card stands for it. */
  List<Face> ofKind(String kind) {
    return jdbc.sql(
            """
            with declared as (
              select r.row_id as id, r.region_id, a.unit_id, a.group_no, a.id as assignment_id,
                r.name, r.place_code, r.address, r.area, r.original_value, r.key_digest
              from inventory.assignment a
              join inventory.declared_row r on r.region_id = a.region_id and r.assignment_id = a.id
              where a.kind = :kind and a.state <> 'ACCEPTED' and r.to_submission is null)
            select d.*, c.number from declared d left join register.card_face c
              on c.region_id = d.region_id and c.asset_id = d.id
            union all
            select c.asset_id, c.region_id, c.unit_id, c.group_no, c.assignment_id, c.name,
              c.place_code, c.address, c.area, c.original_value, c.key_digest, c.number
            from register.card_face c
            where c.kind = :kind and not exists (select from declared d where d.id = c.asset_id)
            """)
        .param("kind", kind)
        .query(Faces::face)
        .list();
  }

  private static Face face(ResultSet row, int n) throws SQLException {
    byte[] key = row.getBytes("key_digest");
    BigDecimal area = row.getBigDecimal("area");
    BigDecimal value = row.getBigDecimal("original_value");
    return new Face(
        row.getObject("id", UUID.class),
        row.getInt("region_id"),
        row.getObject("unit_id", UUID.class),
        row.getInt("group_no"),
        row.getObject("assignment_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getString("place_code"),
        row.getString("address"),
        area == null ? null : area.stripTrailingZeros(),
        value,
        key == null ? null : HexFormat.of().formatHex(key));
  }
}
