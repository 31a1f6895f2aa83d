package cn.sanzi.register.listing;

import cn.sanzi.platform.Remembering;
import cn.sanzi.register.listing.KeptRegion.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The kept sums in memory. Totals change only when differences are folded into them, and say by
 * which transaction; so one look at that and at the differences, in one snapshot, tells whether
 * what is remembered is still true. What is answered is exact, as if the tables had been read.
 */
@Component
class KeptCells implements Remembering {

  private static final int PATIENCE = 5;

  private static final String COLUMNS =
      """
      region_id, unit_id, kind, group_no, use_status, title_status, increment,
      count, area, original_value, net_value, balance\
      """;

  private final JdbcClient jdbc;
  private final Map<Integer, KeptRegion> held = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();

  KeptCells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What there is at one moment. */
  private record Look(Map<Integer, Long> changedBy, List<Cell> differences) {}

  Kept now() {
    for (int i = 0; i < PATIENCE; i++) {
      Look look = look();
      List<KeptRegion> totals = totalsOf(look);
      if (totals != null) {
        return new Kept(totals, look.differences);
      }
    }
    return whole();
  }

  @Override
  public void forget() {
    held.clear();
  }

  /** Null when somebody folded meanwhile. */
  private @Nullable List<KeptRegion> totalsOf(Look look) {
    var totals = new ArrayList<KeptRegion>(look.changedBy.size());
    for (Map.Entry<Integer, Long> wanted : look.changedBy.entrySet()) {
      KeptRegion region = held.get(wanted.getKey());
      if (region == null || region.changedBy() != wanted.getValue()) {
        region = readAnew(wanted.getKey(), wanted.getValue());
      }
      if (region == null || region.changedBy() != wanted.getValue()) {
        return null;
      }
      totals.add(region);
    }
    return totals;
  }

  private Look look() {
    Map<Integer, Long> changedBy = new ConcurrentHashMap<>();
    var differences = new ArrayList<Cell>();
    jdbc.sql(
            """
            select region_id, null::uuid, null, null, null, null, null, null, null, null, null, null, changed_by
            from register.summary_fold
            union all
            select %s, null from register.summary_delta
            """
                .formatted(COLUMNS))
        .query(r -> {
          long by = r.getLong(13);
          if (by != 0) {
            changedBy.put(r.getInt(1), by);
          } else {
            differences.add(cell(r));
          }
        });
    return new Look(changedBy, differences);
  }

  /** One reader at a time: the others find what it has read. */
  private @Nullable KeptRegion readAnew(int id, long wanted) {
    reading.lock();
    try {
      KeptRegion found = held.get(id);
      if (found == null || found.changedBy() != wanted) {
        found = read(id);
        if (found != null) {
          held.put(id, found);
        }
      }
      return found;
    } finally {
      reading.unlock();
    }
  }

  private @Nullable KeptRegion read(int id) {
    var cells = new ArrayList<Cell>();
    long[] by = {0};
    jdbc.sql(
            """
            select %s, f.changed_by
            from register.summary_fold f
            left join register.summary_total t using (region_id)
            where f.region_id = :region
            """
                .formatted(COLUMNS))
        .param("region", id)
        .query(r -> {
          by[0] = r.getLong(13);
          if (r.getObject(2) != null) {
            cells.add(cell(r));
          }
        });
    return by[0] == 0 ? null : KeptRegion.of(by[0], cells);
  }

  /** From the tables themselves, remembering nothing. */
  private Kept whole() {
    List<Cell> cells =
        jdbc.sql("select " + COLUMNS + " from register.summary_cell")
            .query((r, n) -> cell(r))
            .list();
    return new Kept(List.of(), cells);
  }

  private static Cell cell(ResultSet r) throws SQLException {
    var place =
        new Place(
            r.getInt(1),
            r.getString(3).intern(),
            r.getInt(4),
            r.getString(5).intern(),
            r.getString(6).intern(),
            r.getBoolean(7));
    return new Cell(
        place,
        r.getObject(2, UUID.class),
        new CellFigures(
            r.getLong(8),
            r.getBigDecimal(9),
            r.getBigDecimal(10),
            r.getBigDecimal(11),
            r.getBigDecimal(12)));
  }
}
