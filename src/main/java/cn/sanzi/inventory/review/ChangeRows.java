package cn.sanzi.inventory.review;

import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.review.Threshold.Figure;
import cn.sanzi.shared.Actor;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is declared, beside what the register holds of the same unit and kind: recognised by
 * identity, else by natural key.
 */
@Repository
class ChangeRows {

  /** Both states of each asset with the figures that moved too far; equal ones are left out. */
  private static final String CHANGES =
      """
      with mine as (
        select row_id, name, area, original_value, net_value, balance, key_digest, digest, doc
        from inventory.declared_row
        where region_id = :region and assignment_id = :assignment and to_submission is null),
      held as (
        select * from register.held where region_id = :region and unit_id = :unit and kind = :kind),
      pair as (
        select m.row_id, h.asset_id from mine m join held h on h.asset_id = m.row_id
        union all
        select m.row_id, min(h.asset_id::text)::uuid from mine m join held h on h.key_digest = m.key_digest
        where not exists (select 1 from held x where x.asset_id = m.row_id)
        group by m.row_id),
      change as (
        select coalesce(h.asset_id, m.row_id) as asset_id, m.row_id, h.number, coalesce(m.name, h.name) as name,
          case when h.asset_id is null then 'NEW' when m.row_id is null then 'GONE' else 'CHANGED' end as change,
          h.area as area_before, m.area as area_after,
          h.original_value as original_before, m.original_value as original_after,
          h.net_value as net_before, m.net_value as net_after,
          h.balance as balance_before, m.balance as balance_after,
          h.kind_version, h.doc::text as doc_before, m.doc::text as doc_after,
          sha256(coalesce(h.digest, ''::bytea) || coalesce(m.digest, ''::bytea)) as seen
        from mine m left join pair p on p.row_id = m.row_id
        full join held h on h.asset_id = p.asset_id
        where m.digest is distinct from h.digest),
      judged as (
        select c.*, array_remove(array[
            case when c.change = 'GONE' and :gone then 'GONE' end,
            case when c.change = 'CHANGED' and %s then 'AREA' end,
            case when c.change = 'CHANGED' and %s then 'ORIGINAL_VALUE' end,
            case when c.change = 'CHANGED' and %s then 'NET_VALUE' end,
            case when c.change = 'CHANGED' and %s then 'BALANCE' end], null) as over,
          e.text as explanation, e.by_name
        from change c left join inventory.change_explanation e
          on e.region_id = :region and e.assignment_id = :assignment and e.asset_id = c.asset_id
            and e.seen = c.seen)
      """
          .formatted(
              over("area", "area"),
              over("original", "originalValue"),
              over("net", "netValue"),
              over("balance", "balance"));

  private final JdbcClient jdbc;

  ChangeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From nothing to something has no percentage; it is asked about where there is a threshold. */
  private static String over(String column, String parameter) {
    return """
    cast(:%2$s as numeric) is not null
      and coalesce(c.%1$s_before, 0) <> coalesce(c.%1$s_after, 0)
      and (coalesce(c.%1$s_before, 0) = 0
        or abs(coalesce(c.%1$s_after, 0) - c.%1$s_before) * 100 > abs(c.%1$s_before) * :%2$s)\
    """
        .formatted(column, parameter);
  }

  /**
   * How many of which sort.
   *
   * @param asked that need an explanation
   * @param unexplained of those, without one
   */
  record ChangeCounts(int fresh, int gone, int changed, int asked, int unexplained) {}

  /**
   * One asset that differs.
   *
   * @param rowId null for one that is gone
   * @param number of its card; null for a new one
   * @param over figures whose change must be explained
   * @param explanation given for just this change
   */
  record ChangeRow(
      UUID assetId,
      @Nullable UUID rowId,
      @Nullable String number,
      String name,
      String change,
      List<Moved> figures,
      List<Figure> over,
      int kindVersion,
      @Nullable String docBefore,
      @Nullable String docAfter,
      @Nullable String explanation,
      @Nullable String explainedBy) {}

  /** A figure on both sides. */
  record Moved(Figure figure, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

  ChangeCounts count(Assignment of, Map<Figure, BigDecimal> thresholds) {
    return ask(
            of,
            thresholds,
            """
            select count(*) filter (where change = 'NEW') as fresh,
              count(*) filter (where change = 'GONE') as gone,
              count(*) filter (where change = 'CHANGED') as changed,
              count(*) filter (where cardinality(over) > 0) as asked,
              count(*) filter (where cardinality(over) > 0 and explanation is null) as unexplained
            from judged
            """)
        .query(ChangeCounts.class)
        .single();
  }

  /** Those that need an explanation first; new ones are not among them. */
  List<ChangeRow> list(Assignment of, Map<Figure, BigDecimal> thresholds, int limit) {
    return ask(
            of,
            thresholds,
            """
            select * from judged where change <> 'NEW'
            order by cardinality(over) = 0, explanation is not null, name, asset_id limit :limit
            """)
        .param("limit", limit)
        .query(ChangeRows::row)
        .list();
  }

  /** Puts one explanation on those of these assets that differ; says on how many. */
  int explain(
      Assignment of,
      Map<Figure, BigDecimal> thresholds,
      List<UUID> assets,
      String text,
      Actor by,
      Instant at) {
    return ask(
            of,
            thresholds,
            """
            insert into inventory.change_explanation
              (region_id, assignment_id, asset_id, seen, text, by_id, by_name, at)
            select :region, :assignment, asset_id, seen, :text, :by, :byName, :at
            from judged where asset_id = any(:assets)
            on conflict (region_id, assignment_id, asset_id) do update
            set seen = excluded.seen, text = excluded.text, by_id = excluded.by_id,
              by_name = excluded.by_name, at = excluded.at
            """)
        .param("assets", assets.toArray(UUID[]::new))
        .param("text", text)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec ask(
      Assignment of, Map<Figure, BigDecimal> thresholds, String what) {
    return jdbc.sql(CHANGES + what)
        .param("region", of.region().value())
        .param("assignment", of.id().value())
        .param("unit", of.unit().value())
        .param("kind", of.kind().value())
        .param("gone", thresholds.containsKey(Figure.GONE))
        .param("area", thresholds.get(Figure.AREA))
        .param("originalValue", thresholds.get(Figure.ORIGINAL_VALUE))
        .param("netValue", thresholds.get(Figure.NET_VALUE))
        .param("balance", thresholds.get(Figure.BALANCE));
  }

  private static ChangeRow row(ResultSet row, int n) throws SQLException {
    List<Figure> over =
        Arrays.stream((String[]) row.getArray("over").getArray()).map(Figure::valueOf).toList();
    return new ChangeRow(
        row.getObject("asset_id", UUID.class),
        row.getObject("row_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getString("change"),
        figures(row),
        over,
        row.getInt("kind_version"),
        row.getString("doc_before"),
        row.getString("doc_after"),
        row.getString("explanation"),
        row.getString("by_name"));
  }

  private static List<Moved> figures(ResultSet row) throws SQLException {
    var moved = new ArrayList<Moved>();
    add(moved, row, Figure.AREA, "area");
    add(moved, row, Figure.ORIGINAL_VALUE, "original");
    add(moved, row, Figure.NET_VALUE, "net");
    add(moved, row, Figure.BALANCE, "balance");
    return moved;
  }

  private static void add(List<Moved> moved, ResultSet row, Figure figure, String column)
      throws SQLException {
    BigDecimal before = row.getBigDecimal(column + "_before");
    BigDecimal after = row.getBigDecimal(column + "_after");
    if (before != null || after != null) {
      moved.add(new Moved(figure, before, after));
    }
  }
}
