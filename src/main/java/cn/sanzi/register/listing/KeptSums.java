package cn.sanzi.register.listing;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.CardSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers from the kept sums where they know enough, remembered ones where nobody asks whose the
 * cards are; from the cards themselves where value or text is asked for.
 */
@Repository
class KeptSums implements CardSums {

  private final JdbcClient jdbc;
  private final KeptCells kept;

  KeptSums(JdbcClient jdbc, KeptCells kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  @Override
  public List<Sum> read(List<Dimension> by, Scope scope, CardFilter filter) {
    List<Reach> reaches = Reach.of(scope, filter);
    boolean asksWhose =
        by.contains(Dimension.UNIT) || reaches.stream().anyMatch(reach -> reach.units() != null);
    return filter.isOfCells() && !asksWhose
        ? remembered(by, reaches, filter)
        : fromTables(by, scope, filter);
  }

  private List<Sum> remembered(List<Dimension> by, List<Reach> reaches, CardFilter filter) {
    Map<List<String>, CellFigures> found = new LinkedHashMap<>();
    if (by.isEmpty()) {
      found.put(List.of(), CellFigures.NONE);
    }
    kept.now()
        .figures(
            reaches,
            filter,
            (place, figures) -> {
              List<String> values = by.stream().map(one -> value(one, place)).toList();
              found.merge(values, figures, CellFigures::plus);
            });
    return found.entrySet().stream()
        .filter(entry -> by.isEmpty() || entry.getValue().count() != 0)
        .map(entry -> sum(by, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Sum sum(List<Dimension> by, List<String> values, CellFigures figures) {
    Map<Dimension, String> named = new EnumMap<>(Dimension.class);
    for (int i = 0; i < values.size(); i++) {
      named.put(by.get(i), values.get(i));
    }
    return new Sum(
        named,
        figures.count(),
        figures.area(),
        figures.originalValue(),
        figures.netValue(),
        figures.balance());
  }

  private static String value(Dimension dimension, Place place) {
    return switch (dimension) {
      case REGION -> Integer.toString(place.region());
      case GROUP -> Integer.toString(place.group());
      case KIND -> place.kind();
      case USE -> place.use();
      case TITLE -> place.title();
      case UNIT -> throw new IllegalArgumentException("A place has no unit");
    };
  }

  private List<Sum> fromTables(List<Dimension> by, Scope scope, CardFilter filter) {
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
