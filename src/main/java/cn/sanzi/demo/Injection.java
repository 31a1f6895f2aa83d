package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one fault into a clean row and leaves everything else in order. */
final class Injection {

  private static final int TRIES = 60;
  private static final int SETTLINGS = 4;
  private static final int STEPS = 12;
  private static final int AT_ONCE = 3;

  private final RowForm form;
  private final Palette palette;
  private final Topics topics;
  private final Mending mending;
  private final Proposals proposals;
  private final Random random;

  Injection(RowForm form, Palette palette, Topics topics, Mending mending, Random random) {
    this.form = form;
    this.palette = palette;
    this.topics = topics;
    this.mending = mending;
    this.proposals = new Proposals(form, palette, random);
    this.random = random;
  }

  /** The row with that fault, alone if possible; empty when it does not go into this row. */
  Optional<DemoRow> into(Values clean, Fault fault, Judging judging) {
    return switch (fault.sort()) {
      case RULE -> byTopic(clean, fault, judging, Set.of());
      case MISSING -> missing(clean, fault, judging);
      case UNREADABLE -> unreadable(clean, fault, judging);
      case RANGE, LENGTH, IDENTIFIER, ENDED -> bySpoiling(clean, fault, judging);
      case DUPLICATE -> Optional.empty();
    };
  }

  private Optional<DemoRow> missing(Values clean, Fault fault, Judging judging) {
    int column = column(fault);
    Values row = copy(clean);
    row.set(column, null);
    Optional<DemoRow> found =
        isThere(row, fault, judging)
            ? Optional.of(settled(row, fault, judging, Set.of(column)))
            : Optional.empty();
    return found.filter(fault::isAllOf).isPresent()
        ? found
        : better(found, byTopic(row, fault, judging, Set.of(column)));
  }

  /** Changes some of what has a say in it until it is there, then settles what else that broke. */
  private Optional<DemoRow> byTopic(
      Values clean, Fault fault, Judging judging, Set<Integer> fixed) {
    Topic topic = topics.of(fault.expected());
    List<Integer> columns = new ArrayList<>(topic.columns());
    columns.removeAll(fixed);
    Optional<DemoRow> best = Optional.empty();
    int settlings = 0;
    for (int i = 0; i < TRIES && settlings < SETTLINGS && !columns.isEmpty(); i++) {
      Values row = changed(clean, topic, columns, judging);
      if (isThere(row, fault, judging)) {
        settlings++;
        best = better(best, Optional.of(settled(row, fault, judging, fixed)));
        if (best.filter(fault::isAllOf).isPresent()) {
          return best;
        }
      }
    }
    return best;
  }

  private Values changed(Values clean, Topic topic, List<Integer> columns, Judging judging) {
    Values row = copy(clean);
    int count = 1 + random.nextInt(Math.min(AT_ONCE, columns.size()));
    for (int k = 0; k < count; k++) {
      int column = columns.get(random.nextInt(columns.size()));
      List<@Nullable Object> values = proposals.of(column, topic, row, judging);
      if (!values.isEmpty()) {
        row.set(column, values.get(random.nextInt(values.size())));
      }
    }
    return row;
  }

  private Optional<DemoRow> bySpoiling(Values clean, Fault fault, Judging judging) {
    int column = column(fault);
    Optional<DemoRow> best = Optional.empty();
    for (Object spoilt : spoilt(column, clean, fault, judging)) {
      Values row = copy(clean);
      row.set(column, spoilt);
      if (isThere(row, fault, judging)) {
        best = better(best, Optional.of(settled(row, fault, judging, Set.of(column))));
        if (best.filter(fault::isAllOf).isPresent()) {
          return best;
        }
      }
    }
    return best;
  }

  private boolean isThere(Values row, Fault fault, Judging judging) {
    return form.judge(row, judging).stream().anyMatch(p -> Goal.is(p, fault.expected()));
  }

  /** The row with as little besides the fault as could be reached; some faults bring others. */
  private DemoRow settled(Values row, Fault fault, Judging judging, Set<Integer> fixed) {
    Values mended = copy(row);
    var goal = new Goal(fault.expected(), null, fixed);
    mending.mend(mended, judging, goal, STEPS);
    int before = goal.distance(form.judge(row, judging));
    Values better = goal.distance(form.judge(mended, judging)) <= before ? mended : row;
    return new DemoRow(better, Map.of(), Expected.of(form.judge(better, judging)));
  }

  private static Optional<DemoRow> better(Optional<DemoRow> a, Optional<DemoRow> b) {
    return b.isEmpty() || a.filter(r -> r.key().size() <= b.get().key().size()).isPresent() ? a : b;
  }

  private Optional<DemoRow> unreadable(Values clean, Fault fault, Judging judging) {
    int column = column(fault);
    Column declared = form.kind().columns().get(column);
    Values row = copy(clean);
    row.set(column, null);
    // One cell, one sentence: what cannot be read is not also missing.
    var goal = new Goal(null, new Expected("required", declared.key()), Set.of(column));
    mending.mend(row, judging, goal, STEPS);
    var problems = new ArrayList<Expected>();
    problems.add(fault.expected());
    problems.addAll(Expected.of(goal.open(form.judge(row, judging))));
    return Optional.of(new DemoRow(row, Map.of(column, garbled(declared)), List.copyOf(problems)));
  }

  private static String garbled(Column column) {
    return switch (column.type()) {
      case DATE -> "去年年底";
      case YEAR -> "建国初期";
      case INTEGER, DECIMAL, MONEY, AREA, PERCENT -> "约若干";
      case YES_NO -> "也许";
      default -> "此项不在表中";
    };
  }

  private List<Object> spoilt(int column, Values row, Fault fault, Judging judging) {
    Column declared = form.kind().columns().get(column);
    return switch (fault.sort()) {
      case RANGE -> outOfRange(declared);
      case LENGTH -> List.of("超长".repeat(declared.maxLength() / 2 + 1));
      case ENDED -> List.copyOf(palette.codes(column).ended());
      default -> mistyped(Objects.toString(palette.draw(column, row, judging), ""));
    };
  }

  private static List<Object> outOfRange(Column column) {
    var values = new ArrayList<Object>();
    Long min = column.min();
    Long max = column.max();
    if (min != null) {
      values.add(min - 1);
      values.add(min - 10_000);
    }
    if (max != null) {
      values.add(max + 1);
      values.add(max * 10);
    }
    return values;
  }

  /** As hands mistype: a digit wrong, two exchanged, one missing, one too many. */
  private List<Object> mistyped(String right) {
    var wrong = new ArrayList<Object>();
    if (right.length() > 2) {
      for (int i = 0; i < 12; i++) {
        int at = random.nextInt(right.length() - 1);
        char other = (char) ('0' + random.nextInt(10));
        wrong.add(right.substring(0, at) + other + right.substring(at + 1));
      }
      wrong.add(right.substring(0, right.length() - 1));
      wrong.add(right + "8");
      int mid = right.length() / 2;
      wrong.add(
          right.substring(0, mid - 1)
              + right.charAt(mid)
              + right.charAt(mid - 1)
              + right.substring(mid + 1));
    }
    wrong.add("不详");
    wrong.add("12345");
    return wrong;
  }

  private int column(Fault fault) {
    return form.kind().indexOf(Objects.requireNonNull(fault.expected().column()));
  }

  static Values copy(Values row) {
    var copy = new Values(row.size());
    for (int i = 0; i < row.size(); i++) {
      copy.set(i, row.get(i));
    }
    return copy;
  }
}
