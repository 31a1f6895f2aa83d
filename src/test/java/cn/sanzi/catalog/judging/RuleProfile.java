package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.reading.Displays;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each check of a kind costs, by running it alone over many rows. */
public final class RuleProfile {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Often enough that reading the clock does not count. */
  private static final int REPEATS = 20;

  private record Named(String name, Check check) {}

  private final List<Named> checks = new ArrayList<>();
  private final List<Computation> computations = new ArrayList<>();

  public RuleProfile(KindDocument document, Displays displays) {
    List<Column> columns = document.kind().columns();
    var compiler =
        new ExpressionCompiler(columns, document.parameters(), document.kind().subTables());
    var ofColumns = new ColumnChecks(displays);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int index = i;
      ofColumns.of(column, i).forEach(check -> checks.add(new Named(name(column, check), check)));
      String when = column.neededWhen();
      if (when != null && column.isDeclared()) {
        checks.add(
            new Named(
                "needed when", ofColumns.needed(column, index, compiler.compile(when).asTruth())));
      }
      if (column.need() == Column.Need.COMPUTED) {
        Node node = compiler.compile(Objects.requireNonNull(column.computed()));
        computations.add(Computation.of(column, i, node));
      }
    }
    for (Rule rule : document.rules()) {
      var template = new Template(rule.sentence(), columns, compiler, displays);
      checks.add(new Named(rule.id(), new RuleCheck(rule, compiler, template)));
    }
  }

  /**
   * Nanoseconds that each takes over these rows, rules by their id, column checks by their sort.
   */
  public Map<String, Long> nanos(List<Values> rows, Judging judging) {
    var nanos = new HashMap<String, Long>();
    for (Computation computation : computations) {
      long begun = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < REPEATS; i++) {
        rows.forEach(row -> computation.fill(row, judging));
      }
      nanos.merge("computed columns", THREADS.getCurrentThreadCpuTime() - begun, Long::sum);
    }
    for (Named named : checks) {
      long begun = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < REPEATS; i++) {
        rows.forEach(row -> run(named.check, row, judging));
      }
      nanos.merge(named.name, THREADS.getCurrentThreadCpuTime() - begun, Long::sum);
    }
    return nanos;
  }

  private static void run(Check check, Values row, Judging judging) {
    if (!check.passes(row, judging)) {
      check.problem(row, judging);
    }
  }

  private static String name(Column column, Check check) {
    String sort = check.getClass().getSimpleName();
    return sort.startsWith("Identifier") ? "identifier " + column.identifier() : "column " + sort;
  }
}
