package cn.sanzi.register.snapshot;

import cn.sanzi.register.listing.CardNames;
import cn.sanzi.register.listing.CardNames.Names;
import cn.sanzi.register.snapshot.SnapshotRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What makes the difference between a snapshot and the register, or a later snapshot (差异说明). */
@Service
class Differences {

  private static final String SUMS =
      """
      count(*) as count, sum(area) as area, sum(original_value) as original_value,
        sum(net_value) as net_value, sum(balance) as balance\
      """;

  private final JdbcClient jdbc;
  private final CardNames names;

  Differences(JdbcClient jdbc, CardNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** What lines of an explanation are told apart by, besides the sort of change. */
  enum By {
    KIND("kind", "kind_before"),
    UNIT("unit_id::text", "unit_before::text"),
    CAUSE("cause", "cause");

    private final String after;
    private final String before;

    By(String after, String before) {
      this.after = after;
      this.before = before;
    }
  }

  /**
   * The figures of both states, and lines that add up to what lies between.
   *
   * @param lines each with the sum of what it adds or takes away
   */
  record Explanation(Sums before, Sums after, List<Line> lines) {}

  /**
   * @param change {@code NEW}, {@code LEFT} or {@code CHANGED}
   * @param rows assets that the line is about
   */
  record Line(String key, String label, String change, long rows, Sums sums) {}

  /** One asset that differs. */
  record Row(
      String number,
      String name,
      String kind,
      String kindName,
      UUID unitId,
      String unitName,
      String change,
      Figures before,
      Figures after,
      @Nullable String cause,
      @Nullable String by,
      @Nullable Instant at) {}

  /** Figures of one asset on one side; all missing where it was not there. */
  record Figures(
      @Nullable BigDecimal area,
      @Nullable BigDecimal originalValue,
      @Nullable BigDecimal netValue,
      @Nullable BigDecimal balance) {}

  /** Both sides and the lines are read in one snapshot of the database. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Explanation explain(Cut cut, By by) {
    return new Explanation(side(cut, "b"), side(cut, "a"), lines(cut, by));
  }

  private Sums side(Cut cut, String side) {
    return jdbc.sql(cut.sides() + " select " + SUMS + " from " + side)
        .params(cut.parameters())
        .query((row, n) -> Sums.read(row))
        .single();
  }

  /** A leg for what was and one for what is: so sums are exact where an asset changed its place. */
  private List<Line> lines(Cut cut, By by) {
    Names now = names.now();
    return jdbc.sql(
            cut.differing()
                + """
                , leg as (
                  select %s as key, change, asset_id, -1 as sign, area_before as area,
                    original_before as original_value, net_before as net_value, balance_before as balance
                  from e where change <> 'NEW'
                  union all
                  select %s, change, asset_id, 1, area_after, original_after, net_after, balance_after
                  from e where change <> 'LEFT')
                select coalesce(key, '') as key, change, count(distinct asset_id) as rows, sum(sign) as count,
                  sum(sign * area) as area, sum(sign * original_value) as original_value,
                  sum(sign * net_value) as net_value, sum(sign * balance) as balance
                from leg group by key, change order by key, change
                """
                    .formatted(by.before, by.after))
        .params(cut.parameters())
        .query((row, n) ->
            new Line(
                row.getString("key"),
                label(by, row.getString("key"), now),
                row.getString("change"),
                row.getLong("rows"),
                Sums.read(row)))
        .list();
  }

  private static String label(By by, String key, Names now) {
    return switch (by) {
      case KIND -> now.kind(key);
      case UNIT -> key.isEmpty() ? "" : now.unit(UUID.fromString(key));
      case CAUSE -> key.isEmpty() ? "（未记明事由）" : key;
    };
  }

  /** Rows that differ, by number, after one of them. */
  List<Row> rows(
      Cut cut, @Nullable String change, @Nullable String cause, String after, int limit) {
    Names now = names.now();
    return jdbc.sql(
            cut.differing()
                + """
                select * from e
                where (cast(:change as text) is null or change = :change)
                  and (cast(:cause as text) is null or cause = :cause)
                  and number > :from
                order by number limit :limit
                """)
        .params(cut.parameters())
        .param("change", change)
        .param("cause", cause)
        .param("from", after)
        .param("limit", limit)
        .query((row, n) -> row(row, now))
        .list();
  }

  /** All rows that differ, one after another through a cursor. */
  @Transactional(readOnly = true)
  public void walk(Cut cut, Consumer<Row> each) {
    Names now = names.now();
    jdbc.sql(cut.differing() + " select * from e order by number")
        .withFetchSize(1_000)
        .params(cut.parameters())
        .query((ResultSet row) -> {
          each.accept(row(row, now));
        });
  }

  private static Row row(ResultSet row, Names now) throws SQLException {
    OffsetDateTime at = row.getObject("valid_from", OffsetDateTime.class);
    UUID unit = row.getObject("unit_id", UUID.class);
    return new Row(
        row.getString("number"),
        row.getString("name"),
        row.getString("kind"),
        now.kind(row.getString("kind")),
        unit,
        now.unit(unit),
        row.getString("change"),
        figures(row, "before"),
        figures(row, "after"),
        row.getString("cause"),
        row.getString("by_name"),
        at == null ? null : at.toInstant());
  }

  private static Figures figures(ResultSet row, String side) throws SQLException {
    return new Figures(
        row.getBigDecimal("area_" + side),
        row.getBigDecimal("original_" + side),
        row.getBigDecimal("net_" + side),
        row.getBigDecimal("balance_" + side));
  }

  /** Where an asset stands on both sides of a cut, to tell every step between. */
  record Span(int region, UUID asset, int from, int to) {}

  Span span(Cut cut, String number) {
    return jdbc.sql(cut.differing() + " select * from e where number = :number")
        .params(cut.parameters())
        .param("number", number)
        .query((row, n) ->
            new Span(
                row.getInt("region_id"),
                row.getObject("asset_id", UUID.class),
                row.getInt("version_before"),
                row.getObject("version_after") == null
                    ? Integer.MAX_VALUE
                    : row.getInt("version_after")))
        .optional()
        .orElseThrow(() ->
            new Refused(new SnapshotRefusal(Reason.NO_SUCH_SNAPSHOT, "这件资产在两边没有差异，或不在您的权限范围内。")));
  }
}
