package cn.sanzi.register.listing;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.listing.CardCursor.CardCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts matches: exactly from the kept sums where these can tell, else by looking at a bounded
 * number of rows. Counting everything is what makes lists slow elsewhere.
 */
@Component
class CardCounting {

  private final JdbcClient jdbc;
  private final ListLimits limits;

  CardCounting(JdbcClient jdbc, ListLimits limits) {
    this.jdbc = jdbc;
    this.limits = limits;
  }

  /** Whether the text is one that the index of pairs knows. */
  static boolean isIndexed(CardFilter filter) {
    return filter.q() != null && new SoughtText(filter.q()).isIndexable();
  }

  CardCount count(Scope scope, CardFilter filter, List<Reach> reaches, Kept kept) {
    if (reaches.isEmpty()) {
      return new CardCount(0, true);
    } else if (filter.isOfCells()) {
      return new CardCount(kept.count(reaches, filter), true);
    } else if (filter.q() == null) {
      return bounded(filter, reaches, kept, false);
    } else if (isIndexed(filter) && isRare(new SoughtText(filter.q()))) {
      return bounded(filter, reaches, kept, true);
    }
    return sampled(scope, filter);
  }

  private CardCount bounded(
      CardFilter filter, List<Reach> reaches, Kept kept, boolean indexedText) {
    CardSort way = OwnConditions.asksForValue(filter) ? CardSort.VALUE : CardSort.NUMBER;
    var sql =
        new PageSql(
            new Seeking(reaches, filter, kept, way, false, null, List.of(), false, indexedText));
    String count = sql.count();
    long found =
        jdbc.sql(count)
            .params(sql.parameters())
            .param("limit", limits.bound() + 1)
            .query(Long.class)
            .single();
    return new CardCount(Math.min(found, limits.bound()), found <= limits.bound());
  }

  private boolean isRare(SoughtText text) {
    var parameters = new HashMap<String, Object>();
    String candidates = text.candidates(parameters);
    long found =
        jdbc.sql("select count(*) from (select 1 from (" + candidates + ") c limit :limit) n")
            .params(parameters)
            .param("limit", limits.bound() + 1)
            .query(Long.class)
            .single();
    return found <= limits.bound();
  }

  private CardCount sampled(Scope scope, CardFilter filter) {
    var parameters = new HashMap<String, Object>();
    String own = String.join(" and ", OwnConditions.beyondCells(filter, parameters));
    long seen =
        jdbc.sql(
                "select count(*) from (select c.* from register.card c where "
                    + cells(scope, filter, "c", parameters)
                    + " limit :sample) c where "
                    + own)
            .params(parameters)
            .param("sample", limits.sample())
            .query(Long.class)
            .single();
    return new CardCount(seen, false);
  }

  private static String cells(
      Scope scope, CardFilter filter, String alias, Map<String, Object> parameters) {
    ScopeSql seen = ScopeSql.of(scope, alias);
    List<String> conditions = filter.cellConditions(alias, parameters);
    conditions.addFirst(seen.anyOf());
    parameters.putAll(seen.parameters());
    return String.join(" and ", conditions);
  }
}
