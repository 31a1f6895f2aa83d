package cn.sanzi.catalog.version;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.HeldRows;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges existing rows by the version in force and by the one to come, and counts what differs. It
 * looks at rows until it has enough; whether it saw all is part of the answer.
 */
final class Effect implements HeldRows.Visitor {

  /** So many rows of a kind are enough to know what a change does. */
  static final int MOST = 20_000;

  private final RowForm before;
  private final RowForm after;
  private final List<Integer> dropped;
  private final BooleanSupplier inTime;
  private final Map<Severity, Long> gained = new EnumMap<>(Severity.class);
  private final Map<Severity, Long> lost = new EnumMap<>(Severity.class);
  private final Map<Mark, Long> findings = new HashMap<>();
  private final Map<Integer, Long> emptied = new HashMap<>();
  private long seen;
  private long cards;
  private long touchedCards;

  Effect(RowForm before, RowForm after, BooleanSupplier inTime) {
    this.before = before;
    this.after = after;
    this.inTime = inTime;
    this.dropped =
        Differences.missing(before.kind().columns(), after.kind().columns()).stream()
            .map(column -> before.kind().indexOf(column.key()))
            .toList();
  }

  /** A problem regardless of the row's figures. */
  private record Mark(
      String rule,
      @Nullable String column,
      Severity severity,
      @Nullable String code,
      boolean gained) {}

  /**
   * One sort of problem that rows would gain or lose.
   *
   * @param code the entry that may no longer be declared, where it is that
   */
  record Finding(
      String rule,
      @Nullable String column,
      String severity,
      @Nullable String code,
      boolean gained,
      long rows) {}

  /** How many rows would gain or lose problems of a severity. */
  record Tally(long blocking, long toExplain, long hints) {}

  /** A dropped column and how many rows have something in it. */
  record Emptied(String column, long rows) {}

  /**
   * @param total rows that are there
   * @param seen rows that were judged
   * @param cards those of them that stand in the register
   * @param touchedCards cards that would gain a problem if they were declared anew
   */
  record Rows(
      long total,
      long seen,
      long cards,
      long touchedCards,
      Tally gained,
      Tally lost,
      List<Finding> findings,
      List<Emptied> emptied) {}

  @Override
  public boolean see(String doc, Judging judging, boolean card) {
    Set<Mark> old = marks(before, doc, judging, false);
    Set<Mark> now = marks(after, doc, judging, true);
    var severities = EnumSet.noneOf(Severity.class);
    now.forEach(mark -> count(mark, old, severities));
    severities.forEach(severity -> gained.merge(severity, 1L, Long::sum));
    boolean worse = !severities.isEmpty();
    severities.clear();
    old.forEach(mark -> count(mark, now, severities));
    severities.forEach(severity -> lost.merge(severity, 1L, Long::sum));
    countEmptied(doc);
    seen++;
    cards += card ? 1 : 0;
    touchedCards += card && worse ? 1 : 0;
    return seen < MOST && inTime.getAsBoolean();
  }

  private void count(Mark mark, Set<Mark> others, Set<Severity> severities) {
    var opposite = new Mark(mark.rule, mark.column, mark.severity, mark.code, !mark.gained);
    if (!others.contains(opposite)) {
      severities.add(mark.severity);
      findings.merge(mark, 1L, Long::sum);
    }
  }

  private static Set<Mark> marks(RowForm form, String doc, Judging judging, boolean gained) {
    Values row = form.fromJson(doc);
    Set<Mark> marks = new HashSet<>();
    for (Problem problem : form.judge(row, judging)) {
      String key = problem.column();
      String code = problem.rule().equals("list") ? shown(form, key, row) : null;
      marks.add(new Mark(problem.rule(), key, problem.severity(), code, gained));
    }
    return marks;
  }

  /** What stands in a column of the row itself; null for a line's. */
  private static @Nullable String shown(RowForm form, @Nullable String key, Values row) {
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return form.display(i, row);
      }
    }
    return null;
  }

  private void countEmptied(String doc) {
    if (!dropped.isEmpty()) {
      Values row = before.fromJson(doc);
      for (int index : dropped) {
        if (row.get(index) != null) {
          emptied.merge(index, 1L, Long::sum);
        }
      }
    }
  }

  Rows rows(long total) {
    return new Rows(
        total,
        seen,
        cards,
        touchedCards,
        tally(gained),
        tally(lost),
        findings.entrySet().stream()
            .map(entry -> finding(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(Finding::rows).reversed())
            .toList(),
        emptied.entrySet().stream()
            .map(entry ->
                new Emptied(before.kind().columns().get(entry.getKey()).label(), entry.getValue()))
            .toList());
  }

  private Finding finding(Mark mark, long rows) {
    RowForm form = mark.gained ? after : before;
    String label =
        form.kind().columns().stream()
            .filter(column -> column.key().equals(mark.column))
            .map(Column::label)
            .findFirst()
            .orElse(null);
    return new Finding(mark.rule, label, mark.severity.name(), mark.code, mark.gained, rows);
  }

  private static Tally tally(Map<Severity, Long> counts) {
    return new Tally(
        counts.getOrDefault(Severity.BLOCK, 0L),
        counts.getOrDefault(Severity.EXPLAIN, 0L),
        counts.getOrDefault(Severity.HINT, 0L));
  }
}
