package cn.sanzi.reporting;

import cn.sanzi.access.Scope;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.CardSums;
import cn.sanzi.register.CardSums.Dimension;
import cn.sanzi.register.CardSums.Sum;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes summary tables (汇总表) from the register's sums: all lines of a table are of one moment. */
@Service
class SummaryTables {

  private final CardSums sums;
  private final Axes axes;
  private final Clock clock;

  SummaryTables(CardSums sums, Axes axes, Clock clock) {
    this.sums = sums;
    this.axes = axes;
    this.clock = clock;
  }

  /** A table in the order of its axes. */
  record SummaryTable(List<Axis> axes, List<Line> lines, Figures total, Instant asOf) {}

  /** One line; the values stand in the order of the axes. */
  record Line(List<String> values, Figures figures) {}

  SummaryTable table(String by, Scope scope, CardFilter filter) {
    List<Axis> wanted = axes.named(by, filter);
    List<Dimension> dimensions = wanted.stream().map(Axis::source).distinct().toList();
    Instant asOf = clock.instant();
    var lines = new LinkedHashMap<List<String>, Figures>();
    Figures total = Figures.NONE;
    for (Sum sum : sums.read(dimensions, scope, filter)) {
      Figures figures = Figures.of(sum);
      lines.merge(values(wanted, sum.values()), figures, Figures::plus);
      total = total.plus(figures);
    }
    return new SummaryTable(wanted, ordered(wanted, lines), total, asOf);
  }

  private static List<String> values(List<Axis> axes, Map<Dimension, String> raw) {
    return axes.stream()
        .map(axis -> axis.value().apply(raw.getOrDefault(axis.source(), "")))
        .toList();
  }

  private static List<Line> ordered(List<Axis> axes, Map<List<String>, Figures> lines) {
    var ordered = new ArrayList<Line>(lines.size());
    lines.forEach((values, figures) -> ordered.add(new Line(values, figures)));
    Comparator<Line> order = Comparator.comparingInt(line -> 0);
    for (int i = 0; i < axes.size(); i++) {
      int at = i;
      Axis axis = axes.get(i);
      order =
          order
              .thenComparingInt(line -> axis.rank().applyAsInt(line.values().get(at)))
              .thenComparing(line -> line.values().get(at));
    }
    ordered.sort(order);
    return ordered;
  }
}
