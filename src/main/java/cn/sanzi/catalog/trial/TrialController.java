package cn.sanzi.catalog.trial;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.RuleOutcome;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.Cell;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Judges a typed row as a declared one would be, and shows how each rule came out; keeps nothing.
 */
@RestController
@RequestMapping("/api/catalog/kinds/{code}/trial")
class TrialController {

  private static final String DEPARTMENT = "11";

  private final Catalog catalog;
  private final Clock clock;

  TrialController(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * What to judge.
   *
   * @param version of the kind; null for the one in force
   * @param values texts by key of column
   * @param baseDate null for the end of last year
   * @param unitType code of CL_UNITTYPE; null for a department of the government
   */
  record Sample(
      @Nullable Integer version,
      @Nullable Map<String, String> values,
      @Nullable LocalDate baseDate,
      @Nullable String unitName,
      @Nullable String unitType) {}

  record Verdict(
      int version,
      LocalDate baseDate,
      List<ProblemView> problems,
      List<OutcomeView> rules,
      List<Operand> computed) {}

  record ProblemView(
      @Nullable String column,
      @Nullable String label,
      String rule,
      String severity,
      String sentence,
      @Nullable String article) {}

  /** How a rule came out, and on what. */
  record OutcomeView(
      String id,
      String severity,
      String state,
      @Nullable String when,
      String must,
      @Nullable String article,
      List<Operand> operands) {}

  /** A column and what the row has in it; empty for nothing. */
  record Operand(String column, String label, String text) {}

  @PostMapping
  @Allowed
  Verdict judge(@PathVariable String code, @RequestBody Sample sample, Reader reader) {
    KindCode kind = KindCode.parse(code);
    RowForm form =
        sample.version() == null ? catalog.form(kind) : catalog.form(kind, sample.version());
    var problems = new ArrayList<Problem>();
    Values row = read(form, sample.values() == null ? Map.of() : sample.values(), problems);
    Judging judging = judging(sample);
    for (Problem problem : form.judge(row, judging)) {
      boolean known = problems.stream().anyMatch(p -> Objects.equals(p.column(), problem.column()));
      if (!known || !problem.rule().equals("required")) {
        problems.add(problem);
      }
    }
    return new Verdict(
        form.kind().version(),
        judging.baseDate(),
        problems.stream().map(problem -> view(form.kind(), problem)).toList(),
        form.outcomes(row, judging).stream().map(outcome -> view(form, row, outcome)).toList(),
        form.kind().columns().stream()
            .filter(column -> column.need() == Column.Need.COMPUTED)
            .map(column -> operand(form, row, column.key()))
            .toList());
  }

  private Judging judging(Sample sample) {
    LocalDate today = LocalDate.now(clock);
    LocalDate base = sample.baseDate();
    String name = sample.unitName();
    String type = sample.unitType();
    return new Judging(
        base == null ? today.withDayOfYear(1).minusDays(1) : base,
        today,
        name == null || name.isBlank() ? "试算单位" : name,
        type == null || type.isBlank() ? DEPARTMENT : type);
  }

  private static Values read(RowForm form, Map<String, String> texts, List<Problem> unreadable) {
    List<Column> columns = form.kind().columns();
    var row = new Values(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      String text = texts.get(columns.get(i).key());
      if (columns.get(i).isDeclared() && text != null && !text.isBlank()) {
        switch (form.read(i, new Cell(Cell.Type.TEXT, text))) {
          case Reading.Read read -> row.set(i, read.value());
          case Reading.Unreadable refused -> unreadable.add(refused.problem());
        }
      }
    }
    return row;
  }

  private static ProblemView view(Kind kind, Problem problem) {
    String key = problem.column();
    return new ProblemView(
        key,
        kind.columns().stream()
            .filter(column -> column.key().equals(key))
            .map(Column::label)
            .findFirst()
            .orElse(null),
        problem.rule(),
        problem.severity().name(),
        problem.sentence(),
        problem.article());
  }

  private static OutcomeView view(RowForm form, Values row, RuleOutcome outcome) {
    return new OutcomeView(
        outcome.rule().id(),
        outcome.rule().severity().name(),
        outcome.state().name(),
        outcome.rule().when(),
        outcome.rule().must(),
        outcome.rule().article(),
        outcome.columns().stream().map(key -> operand(form, row, key)).toList());
  }

  private static Operand operand(RowForm form, Values row, String key) {
    int index = form.kind().indexOf(key);
    return new Operand(key, form.kind().columns().get(index).label(), form.display(index, row));
  }
}
