package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.reading.Displays;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that judges rows of a kind, compiled once. */
public final class RowJudge {

  private final Computation[] computations;
  private final Check[] checks;

  public RowJudge(KindDocument document, Displays displays) {
    Kind kind = document.kind();
    var compiler = new ExpressionCompiler(kind.columns(), document.parameters());
    this.computations = computations(kind, compiler);
    this.checks = checks(document, compiler, displays);
  }

  /**
   * Fills computed columns, then says what is wrong; the list is shared and empty when nothing is.
   */
  public List<Problem> judge(Values row, Judging judging) {
    for (Computation computation : computations) {
      computation.fill(row, judging);
    }
    List<Problem> problems = List.of();
    for (Check check : checks) {
      if (!check.passes(row, judging)) {
        if (problems.isEmpty()) {
          problems = new ArrayList<>(4);
        }
        problems.add(check.problem(row, judging));
      }
    }
    return problems;
  }

  private static Computation[] computations(Kind kind, ExpressionCompiler compiler) {
    var computations = new ArrayList<Computation>();
    for (int i = 0; i < kind.columns().size(); i++) {
      Column column = kind.columns().get(i);
      if (column.need() == Column.Need.COMPUTED) {
        Node node = compiler.compile(Objects.requireNonNull(column.computed(), column.key()));
        computations.add(Computation.of(column, i, node));
      }
    }
    return computations.toArray(new Computation[0]);
  }

  private static Check[] checks(
      KindDocument document, ExpressionCompiler compiler, Displays displays) {
    Kind kind = document.kind();
    Set<String> demandedByRule =
        document.rules().stream().map(Rule::must).collect(Collectors.toSet());
    var ofColumns = new ColumnChecks(displays);
    var checks = new ArrayList<Check>();
    for (int i = 0; i < kind.columns().size(); i++) {
      Column column = kind.columns().get(i);
      checks.addAll(ofColumns.of(column, i));
      String when = column.neededWhen();
      if (when != null
          && column.isDeclared()
          && !demandedByRule.contains("given(" + column.key() + ")")) {
        checks.add(ofColumns.needed(column, i, compiler.compile(when).asTruth()));
      }
    }
    for (Rule rule : document.rules()) {
      checks.add(
          new RuleCheck(
              rule, compiler, new Template(rule.sentence(), kind.columns(), compiler, displays)));
    }
    return checks.toArray(new Check[0]);
  }
}
