package cn.sanzi.reporting;

import cn.sanzi.register.CardFilter;
import cn.sanzi.reporting.SummaryTables.Line;
import cn.sanzi.reporting.SummaryTables.SummaryTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A summary table as HTTP tells it. */
record SummaryAnswer(List<String> by, List<SummaryLine> lines, SummaryFigures total, Instant asOf) {

  /** A value of an axis with what it is called. */
  record SummaryKey(String value, String text) {}

  /** Figures; area in ㎡, amounts in 元, as text because they are exact. */
  record SummaryFigures(
      long count, String area, String originalValue, String netValue, String balance) {

    static SummaryFigures of(Figures figures) {
      return new SummaryFigures(
          figures.count(),
          text(figures.area(), 4),
          text(figures.originalValue(), 2),
          text(figures.netValue(), 2),
          text(figures.balance(), 2));
    }

    private static String text(BigDecimal figure, int decimals) {
      return figure.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }
  }

  /**
   * A line.
   *
   * @param filters of the list of cards, which give exactly the rows behind the figures
   */
  record SummaryLine(
      Map<String, SummaryKey> keys,
      long count,
      String area,
      String originalValue,
      String netValue,
      String balance,
      Map<String, String> filters) {}

  static SummaryAnswer of(SummaryTable table, CardFilter filter) {
    return new SummaryAnswer(
        table.axes().stream().map(Axis::name).toList(),
        table.lines().stream().map(line -> line(table.axes(), line, filter)).toList(),
        SummaryFigures.of(table.total()),
        table.asOf());
  }

  private static SummaryLine line(List<Axis> axes, Line line, CardFilter filter) {
    var keys = new LinkedHashMap<String, SummaryKey>();
    var filters = new LinkedHashMap<>(filter.asParameters());
    for (int i = 0; i < axes.size(); i++) {
      Axis axis = axes.get(i);
      String value = line.values().get(i);
      keys.put(axis.name(), new SummaryKey(value, axis.text().apply(value)));
      Map.Entry<String, String> one = axis.filter().apply(value);
      filters.merge(one.getKey(), one.getValue(), SummaryAnswer::common);
    }
    SummaryFigures figures = SummaryFigures.of(line.figures());
    return new SummaryLine(
        keys,
        figures.count(),
        figures.area(),
        figures.originalValue(),
        figures.netValue(),
        figures.balance(),
        filters);
  }

  /** Where several narrow one filter, as class and kind do, what is common to them stands. */
  private static String common(String one, String other) {
    List<String> first = List.of(one.split(","));
    return Arrays.stream(other.split(",")).filter(first::contains).collect(Collectors.joining(","));
  }
}
