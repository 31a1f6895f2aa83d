package cn.sanzi.inventory.grid;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a place can be picked on without a map from outside: the bounds that the columns allow, and
 * the unit's own places in them.
 */
@Repository
class GridPoints {

  /** Keys of the common columns for a place (中心经度、中心纬度). */
  private static final String LONGITUDE = "longitude";

  private static final String LATITUDE = "latitude";
  private static final int MOST = 5000;
  private static final int SCALE = 4;

  private final JdbcClient jdbc;
  private final RowJudge judge;

  GridPoints(JdbcClient jdbc, RowJudge judge) {
    this.jdbc = jdbc;
    this.judge = judge;
  }

  record Point(UUID rowId, String name, BigDecimal longitude, BigDecimal latitude) {}

  /** All in degrees. */
  record Chart(
      BigDecimal west, BigDecimal east, BigDecimal south, BigDecimal north, List<Point> points) {}

  Chart of(Assignment assignment) {
    Kind kind = judge.form(assignment).kind();
    Column longitude = column(kind, LONGITUDE);
    Column latitude = column(kind, LATITUDE);
    return new Chart(
        degrees(longitude.min()),
        degrees(longitude.max()),
        degrees(latitude.min()),
        degrees(latitude.max()),
        points(assignment));
  }

  private List<Point> points(Assignment assignment) {
    return jdbc.sql(
            """
            select r.row_id, r.name, (r.doc ->> 'longitude')::numeric as longitude,
              (r.doc ->> 'latitude')::numeric as latitude
            from inventory.assignment a
            join inventory.declared_row r on r.region_id = a.region_id and r.assignment_id = a.id
            where a.unit_id = :unit and a.region_id = :region and r.to_submission is null
              and r.doc ->> 'longitude' is not null and r.doc ->> 'latitude' is not null
            order by r.changed_at desc limit :most
            """)
        .param("unit", assignment.unit().value())
        .param("region", assignment.region().value())
        .param("most", MOST)
        .query(Point.class)
        .list();
  }

  private static Column column(Kind kind, String key) {
    return kind.columns().stream()
        .filter(column -> column.key().equals(key) && column.isDeclared())
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                new InventoryRefusal(Reason.BAD_FILTER, "「" + kind.name() + "」没有坐标，不用取点。")));
  }

  private static BigDecimal degrees(@Nullable Long scaled) {
    if (scaled == null) {
      throw new IllegalStateException("The columns of a place need their bounds");
    }
    return BigDecimal.valueOf(scaled, SCALE).stripTrailingZeros();
  }
}
