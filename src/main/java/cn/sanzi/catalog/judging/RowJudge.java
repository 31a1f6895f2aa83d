package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.RuleOutcome;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.declaration.Names;
import cn.sanzi.catalog.reading.Displays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that judges rows of a kind, compiled once. */
public final class RowJudge {

  private final LineJudge[] lines;
  private final Computation[] computations;
  private final Check[] checks;
  private final Map<String, String> formulas = new HashMap<>();
  private final Set<String> keys;

  public RowJudge(KindDocument document, Displays displays) {
    Kind kind = document.kind();
    this.lines = lines(document, displays);
    var compiler = new ExpressionCompiler(kind.columns(), document.parameters(), kind.subTables());
    this.computations = computations(kind.columns(), document.parameters(), compiler);
    this.checks = checks(kind.columns(), document.rules(), compiler, displays);
    this.keys = keys(kind.columns());
  }

  /** Of the lines of a sub-table, each by itself. */
  RowJudge(SubTable table, List<Parameter> parameters, Displays displays) {
    this.lines = new LineJudge[0];
    var compiler = new ExpressionCompiler(table.columns(), parameters);
    this.computations = computations(table.columns(), parameters, compiler);
    this.checks = checks(table.columns(), table.rules(), compiler, displays);
    this.keys = keys(table.columns());
  }

  private static LineJudge[] lines(KindDocument document, Displays displays) {
    List<SubTable> tables = document.kind().subTables();
    var lines = new LineJudge[tables.size()];
    for (int i = 0; i < lines.length; i++) {
      RowJudge judge = new RowJudge(tables.get(i), document.parameters(), displays);
      lines[i] = new LineJudge(tables.get(i), i, judge);
    }
    return lines;
  }

  /**
   * Computed columns as formulas of spreadsheets, by key; the cells of the same row stand in them
   * as keys in braces. Those that are more than arithmetic have none.
   */
  public Map<String, String> formulas() {
    return Map.copyOf(formulas);
  }

  /** The same for the lines of each sub-table. */
  public List<Map<String, String>> formulasOfLines() {
    return Arrays.stream(lines).map(LineJudge::formulas).toList();
  }

  /**
   * Fills computed columns, then says what is wrong; the list is shared and empty when nothing is.
   */
  public List<Problem> judge(Values row, Judging judging) {
    List<Problem> ofLines = List.of();
    for (LineJudge line : lines) {
      ofLines = line.judge(row, judging, ofLines); // first: the row may sum up what lines compute
    }
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
    if (problems.isEmpty()) {
      return ofLines;
    }
    problems.addAll(ofLines);
    return problems;
  }

  /** How each rule comes out on a row that was judged before. */
  public List<RuleOutcome> outcomes(Values row, Judging judging) {
    var outcomes = new ArrayList<RuleOutcome>();
    for (Check check : checks) {
      if (check instanceof RuleCheck rule) {
        List<String> names =
            Names.in(rule.rule()).stream().filter(keys::contains).sorted().toList();
        outcomes.add(new RuleOutcome(rule.rule(), rule.state(row, judging), names));
      }
    }
    return outcomes;
  }

  private static Set<String> keys(List<Column> columns) {
    return columns.stream().map(Column::key).collect(Collectors.toSet());
  }

  private Computation[] computations(
      List<Column> columns, List<Parameter> parameters, ExpressionCompiler compiler) {
    var sheet = new SheetFormula(columns, parameters);
    var computations = new ArrayList<Computation>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.need() == Column.Need.COMPUTED) {
        String expression = Objects.requireNonNull(column.computed(), column.key());
        computations.add(Computation.of(column, i, compiler.compile(expression)));
        sheet
            .of(column, compiler.parsed(expression))
            .ifPresent(formula -> formulas.put(column.key(), formula));
      }
    }
    return computations.toArray(new Computation[0]);
  }

  private static Check[] checks(
      List<Column> columns, List<Rule> rules, ExpressionCompiler compiler, Displays displays) {
    Set<String> demandedByRule = rules.stream().map(Rule::must).collect(Collectors.toSet());
    var ofColumns = new ColumnChecks(displays);
    var checks = new ArrayList<Check>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      checks.addAll(ofColumns.of(column, i));
      String when = column.neededWhen();
      if (when != null
          && column.isDeclared()
          && !demandedByRule.contains("given(" + column.key() + ")")) {
        checks.add(ofColumns.needed(column, i, compiler.compile(when).asTruth()));
      }
    }
    for (Rule rule : rules) {
      checks.add(
          new RuleCheck(
              rule, compiler, new Template(rule.sentence(), columns, compiler, displays)));
    }
    return checks.toArray(new Check[0]);
  }
}
