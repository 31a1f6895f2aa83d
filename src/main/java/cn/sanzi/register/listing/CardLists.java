package cn.sanzi.register.listing;

import cn.sanzi.access.Scope;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.listing.CardCursor.CardCount;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of cards. */
@Repository
class CardLists {

  private final JdbcClient jdbc;
  private final KeptCells keptCells;
  private final CardCounting counting;
  private final UnitOrder unitOrder;
  private final ListLimits limits;

  CardLists(
      JdbcClient jdbc,
      KeptCells keptCells,
      CardCounting counting,
      UnitOrder unitOrder,
      ListLimits limits) {
    this.limits = limits;
    this.jdbc = jdbc;
    this.keptCells = keptCells;
    this.counting = counting;
    this.unitOrder = unitOrder;
  }

  /**
   * Rows of one page.
   *
   * @param more whether there are further ones in the direction read
   */
  record Page(List<CardRow> rows, boolean more, CardCount count) {}

  /** Rows come in reading order, also when the cursor leads back. */
  Page page(
      Scope scope,
      CardFilter filter,
      CardSort sort,
      boolean descending,
      @Nullable CardCursor cursor,
      int limit) {
    List<Reach> reaches = Reach.of(scope, filter);
    Kept kept = keptCells.now();
    CardCount count =
        cursor != null ? cursor.count() : counting.count(scope, filter, reaches, kept);
    if (reaches.isEmpty() || (count.exact() && count.value() == 0)) {
      return new Page(List.of(), false, count);
    }
    boolean back = cursor != null && cursor.back();
    boolean down = descending != back;
    var seeking =
        new Seeking(
            reaches,
            filter,
            kept,
            sort,
            down,
            cursor,
            sort == CardSort.UNIT
                ? unitOrder.from(kept.units(reaches, filter), cursor, down)
                : List.of(),
            count.exact() && count.value() <= limits.few(),
            CardCounting.isIndexed(filter) && count.exact());
    List<CardRow> found = read(seeking, limit + 1);
    boolean more = found.size() > limit;
    List<CardRow> rows = more ? found.subList(0, limit) : found;
    return new Page(back ? rows.reversed() : rows, more, count);
  }

  private List<CardRow> read(Seeking seeking, int limit) {
    var sql = new PageSql(seeking);
    String page = sql.page();
    return jdbc.sql(page)
        .params(sql.parameters())
        .param("limit", limit)
        .query((r, n) -> CardRow.read(r))
        .list();
  }
}
