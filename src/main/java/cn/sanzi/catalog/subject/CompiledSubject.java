package cn.sanzi.catalog.subject;

import cn.sanzi.catalog.Facts;
import cn.sanzi.catalog.Judgement;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Subject;
import cn.sanzi.catalog.SubjectForm;
import cn.sanzi.catalog.declaration.SubjectDocument;
import cn.sanzi.catalog.judging.SubjectJudge;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.catalog.reading.Displays;
import cn.sanzi.platform.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A subject, compiled for each time in which its parameters have other values. */
public final class CompiledSubject implements SubjectForm {

  private static final LocalDate BEGINNING = LocalDate.of(1949, 10, 1);

  private final SubjectDocument document;
  private final FactValues values;
  private final Displays displays;
  private final WorkingDays calendar;
  private final TreeSet<LocalDate> turns;
  private final Map<LocalDate, SubjectJudge> judges = new ConcurrentHashMap<>();

  public CompiledSubject(SubjectDocument document, CodeIndexes lists, WorkingDays calendar) {
    this.document = document;
    this.values = new FactValues(document.subject(), lists);
    this.displays = new Displays(lists);
    this.calendar = calendar;
    this.turns = document.turns();
    this.turns.add(BEGINNING);
    // What does not compile must fail the start, not somebody's lease.
    turns.forEach(this::judge);
  }

  @Override
  public Subject subject() {
    return document.subject();
  }

  @Override
  public List<Rule> rules() {
    return document.rules().stream().map(SubjectDocument.SubjectRule::rule).toList();
  }

  @Override
  public List<Parameter> parameters(LocalDate on) {
    return document.parameters(on);
  }

  @Override
  public Judgement judge(Facts facts, LocalDate on) {
    LocalDate time = Objects.requireNonNullElse(turns.floor(on), BEGINNING);
    return new Judgement(judge(time).judge(values.of(facts), on));
  }

  private SubjectJudge judge(LocalDate time) {
    return judges.computeIfAbsent(time, day -> new SubjectJudge(document, day, displays, calendar));
  }
}
