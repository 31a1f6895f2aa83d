package cn.sanzi.register.listing;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.CardSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers from the kept sums where they know enough, from the cards themselves where value or text
 * is asked for.
 */
@Repository
class KeptSums implements CardSums {

  private final JdbcClient jdbc;

  KeptSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Sum> read(List<Dimension> by, Scope scope, CardFilter filter) {
    var parameters = new HashMap<String, Object>();
    ScopeSql seen = ScopeSql.of(scope, "c");
    List<String> conditions = filter.cellConditions("c", parameters);
    conditions.addFirst(seen.anyOf());
    conditions.addAll(OwnConditions.beyondCells(filter, parameters));
    parameters.putAll(seen.parameters());
    String columns = by.stream().map(Dimension::column).collect(Collectors.joining(", "));
    String count = filter.isOfCells() ? "c.count" : "1";
    return jdbc.sql(
            """
            select %s coalesce(sum(%s), 0), coalesce(sum(c.area), 0), coalesce(sum(c.original_value), 0),
                   coalesce(sum(c.net_value), 0), coalesce(sum(c.balance), 0)
            from %s c where %s
            %s
            """
                .formatted(
                    by.isEmpty() ? "" : columns + ",",
                    count,
                    filter.isOfCells() ? "register.summary_cell" : "register.card",
                    String.join(" and ", conditions),
                    by.isEmpty() ? "" : "group by " + columns + " having sum(" + count + ") <> 0"))
        .params(parameters)
        .query((r, n) -> sum(r, by))
        .list();
  }

  private static Sum sum(ResultSet r, List<Dimension> by) throws SQLException {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    int i = 0;
    for (Dimension dimension : by) {
      values.put(dimension, r.getString(++i));
    }
    return new Sum(
        values,
        r.getLong(++i),
        r.getBigDecimal(++i),
        r.getBigDecimal(++i),
        r.getBigDecimal(++i),
        r.getBigDecimal(++i));
  }
}
