package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Finding;
import cn.sanzi.catalog.Finding.Missing;
import cn.sanzi.catalog.Finding.Outcome;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Subject;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.SubjectDocument;
import cn.sanzi.catalog.declaration.SubjectDocument.SubjectRule;
import cn.sanzi.catalog.reading.Displays;
import cn.sanzi.platform.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of a subject, compiled once with the parameters of one time. */
public final class SubjectJudge {

  /** A rule, compiled. */
  private record Compiled(
      SubjectRule rule, @Nullable Truth when, Truth must, Template sentence, boolean countsDays) {}

  private final Subject subject;
  private final List<Column> facts;
  private final WorkingDays calendar;
  private final List<Computation> computations = new ArrayList<>();
  private final List<Compiled> rules;

  /**
   * @param on a day of the time whose parameters count
   */
  public SubjectJudge(
      SubjectDocument document, LocalDate on, Displays displays, WorkingDays calendar) {
    this.subject = document.subject();
    this.facts = subject.facts();
    this.calendar = calendar;
    var compiler = new ExpressionCompiler(facts, document.parameters(on), calendar);
    for (int i = 0; i < facts.size(); i++) {
      String computed = facts.get(i).computed();
      if (computed != null) {
        computations.add(Computation.of(facts.get(i), i, compiler.compile(computed)));
      }
    }
    this.rules = document.rules().stream().map(rule -> compiled(rule, compiler, displays)).toList();
  }

  private Compiled compiled(SubjectRule rule, ExpressionCompiler compiler, Displays displays) {
    String when = rule.rule().when();
    String conditions = Objects.requireNonNullElse(when, "") + rule.rule().must();
    return new Compiled(
        rule,
        when == null ? null : compiler.compile(when).asTruth(),
        compiler.compile(rule.rule().must()).asTruth(),
        new Template(rule.rule().sentence(), facts, compiler, displays),
        conditions.contains("workdays(") || conditions.contains("plusWorkdays("));
  }

  /** One finding for each rule. */
  public List<Finding> judge(Values known, LocalDate on) {
    var judging = new Judging(on, on, "", "");
    computations.forEach(computation -> computation.fill(known, judging));
    return rules.stream().map(rule -> finding(rule, known, judging)).toList();
  }

  private Finding finding(Compiled compiled, Values known, Judging judging) {
    LocalDate since = compiled.rule.rule().since();
    if (since != null && since.isAfter(judging.today())) {
      return plain(compiled, Outcome.NOT_IN_FORCE);
    }
    int applies = compiled.when == null ? Truth.TRUE : compiled.when.test(known, judging);
    if (applies == Truth.MISSING) {
      return undecided(compiled, missing(compiled.rule.whenFacts(), known), known, judging);
    }
    if (applies == Truth.FALSE) {
      return plain(compiled, Outcome.NOT_APPLICABLE);
    }
    int holds = compiled.must.test(known, judging);
    if (holds == Truth.TRUE) {
      return plain(compiled, Outcome.HOLDS);
    }
    List<Missing> missing = missing(compiled.rule.mustFacts(), known);
    return holds == Truth.MISSING
        ? undecided(compiled, missing, known, judging)
        : new Finding(
            compiled.rule.rule(),
            Outcome.VIOLATED,
            compiled.sentence.filled(known, judging),
            missing);
  }

  private static Finding plain(Compiled compiled, Outcome outcome) {
    return new Finding(compiled.rule.rule(), outcome, "", List.of());
  }

  private Finding undecided(
      Compiled compiled, List<Missing> missing, Values known, Judging judging) {
    String sentence =
        missing.isEmpty() && compiled.countsDays
            ? unpublished(compiled.rule, known, judging)
            : "缺少" + missing.stream().map(SubjectJudge::asked).collect(Collectors.joining("、"));
    return new Finding(compiled.rule.rule(), Outcome.UNDECIDED, sentence + "，暂不能判断", missing);
  }

  private static String asked(Missing missing) {
    return "「" + missing.label() + "」（由" + missing.supplier() + "提供）";
  }

  private List<Missing> missing(Set<String> keys, Values known) {
    var missing = new ArrayList<Missing>();
    for (int i = 0; i < facts.size(); i++) {
      Column fact = facts.get(i);
      if (keys.contains(fact.key()) && known.get(i) == null) {
        missing.add(new Missing(fact.key(), fact.label(), subject.supplierOf(fact)));
      }
    }
    return missing;
  }

  /** The years among the rule's days whose holidays nobody has published. */
  private String unpublished(SubjectRule rule, Values known, Judging judging) {
    Set<String> keys = new HashSet<>(rule.whenFacts());
    keys.addAll(rule.mustFacts());
    var years = new TreeSet<Integer>();
    years.add(judging.today().getYear());
    for (int i = 0; i < facts.size(); i++) {
      if (keys.contains(facts.get(i).key())
          && facts.get(i).type() == ColumnType.DATE
          && known.get(i) instanceof Long day) {
        int year = LocalDate.ofEpochDay(day).getYear();
        years.add(year);
        years.add(year + 1);
      }
    }
    years.removeIf(calendar::isPublished);
    String first = years.isEmpty() ? "有关年份" : years.first() + " 年";
    return first + "的节假日安排尚未公布，工作日无法计算";
  }
}
