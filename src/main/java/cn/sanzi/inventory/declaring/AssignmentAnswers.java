package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Scope;
import cn.sanzi.approval.Approvals;
import cn.sanzi.approval.CaseId;
import cn.sanzi.approval.CaseStep;
import cn.sanzi.approval.CaseView;
import cn.sanzi.approval.Stage;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.inventory.declaring.DeclaredRows.Tally;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assignments as the page sees them. */
@Component
class AssignmentAnswers {

  private final Organization organization;
  private final RowJudge judge;
  private final DeclaredRows rows;
  private final Papers papers;
  private final Approvals approvals;
  private final Actions actions;
  private final Enterings enterings;
  private final WorkingDays workingDays;
  private final Clock clock;

  AssignmentAnswers(
      Organization organization,
      RowJudge judge,
      DeclaredRows rows,
      Papers papers,
      Approvals approvals,
      Actions actions,
      Enterings enterings,
      WorkingDays workingDays,
      Clock clock) {
    this.organization = organization;
    this.judge = judge;
    this.rows = rows;
    this.papers = papers;
    this.approvals = approvals;
    this.actions = actions;
    this.enterings = enterings;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** One line of the list. */
  record Line(
      UUID id,
      String campaignName,
      String kind,
      String kindName,
      UUID unitId,
      String unitName,
      String regionName,
      int groupNo,
      String groupName,
      String state,
      String stateText,
      String tone,
      int rows,
      int blocking,
      int toExplain,
      LocalDate due,
      int workingDaysLeft,
      String holder,
      Instant since,
      @Nullable Integer caseRev) {}

  record Detail(
      Line line,
      long rev,
      int submissionNo,
      int acceptedNo,
      LocalDate baseDate,
      int kindVersion,
      @Nullable String nilReason,
      CountsAnswer counts,
      PapersAnswer papers,
      List<String> columns,
      List<String> actions,
      @Nullable Integer caseRev,
      List<Moment> timeline,
      List<Passed> passed,
      @Nullable Entering entering) {}

  /** A stage that the case has passed, to which it can be sent back. */
  record Passed(String key, String label) {}

  record CountsAnswer(
      int rows,
      int blocking,
      int toExplain,
      int hints,
      int papersMissing,
      int remarks,
      @Nullable String originalValue) {}

  record PapersAnswer(String per, int least, String what, List<PaperAnswer> batch) {}

  record PaperAnswer(UUID id, String name, long size) {
    static PaperAnswer of(Papers.Paper paper) {
      return new PaperAnswer(paper.id(), paper.name(), paper.size());
    }
  }

  /** One stage of the way, passed, present or to come. */
  record Moment(
      String stage,
      String holder,
      String state,
      @Nullable Instant at,
      @Nullable String by,
      @Nullable String opinion,
      @Nullable Integer workingDays) {}

  List<Line> lines(List<Assignment> assignments, Scope scope) {
    var tallies = rows.tally(assignments);
    var cases =
        approvals.find(
            assignments.stream().map(Assignment::caseId).filter(Objects::nonNull).toList(), scope);
    return assignments.stream()
        .map(a -> line(a, tallies.getOrDefault(a.id(), Tally.NONE), viewIn(cases, a)))
        .toList();
  }

  private Line line(Assignment a, Tally counts, @Nullable CaseView view) {
    Unit unit = organization.unit(a.unit());
    return new Line(
        a.id().value(),
        a.campaignName(),
        a.kind().value(),
        judge.form(a).kind().name(),
        a.unit().value(),
        unit.name(),
        organization.region(a.region()).name(),
        a.group().value(),
        organization.group(a.group()).name(),
        a.state().name(),
        stateText(a, counts, view),
        tone(a),
        counts.rows(),
        counts.blocking(),
        counts.toExplain(),
        a.due(),
        workingDays.between(LocalDate.now(clock), a.due()),
        holder(a, unit, view),
        view == null || a.state() != AssignmentState.SUBMITTED ? a.since() : view.since(),
        view == null ? null : view.rev());
  }

  Detail detail(Assignment a, Reader reader) {
    Counts counts = rows.counts(a);
    CaseView view = view(a, reader.scope());
    RowForm form = judge.form(a);
    Entering entering = enterings.find(a).orElse(null);
    return new Detail(
        line(
            a,
            new Tally(counts.rows(), counts.blocking(), counts.toExplain(), counts.remarks()),
            view),
        a.rev(),
        a.submissionNo(),
        a.acceptedNo(),
        a.baseDate(),
        a.kindVersion(),
        a.nilReason(),
        counts(counts, form.kind().papers()),
        papers(a, form.kind().papers()),
        RowDisplay.listColumns(form.kind()),
        entering != null && entering.pending() ? List.of() : actions.of(a, counts, view, reader),
        view == null ? null : view.rev(),
        timeline(a, view),
        view == null
            ? List.of()
            : view.passed().stream().map(s -> new Passed(s.key(), s.label())).toList(),
        entering);
  }

  private static @Nullable CaseView viewIn(Map<CaseId, CaseView> cases, Assignment assignment) {
    CaseId caseId = assignment.caseId();
    return caseId == null ? null : cases.get(caseId);
  }

  private @Nullable CaseView view(Assignment assignment, Scope scope) {
    CaseId caseId = assignment.caseId();
    return caseId == null ? null : approvals.get(caseId, scope);
  }

  private static CountsAnswer counts(Counts counts, Kind.Papers papers) {
    int missing =
        switch (papers.per()) {
          case ROW -> counts.noPapers();
          case BATCH -> counts.rows() > 0 && counts.batchPapers() < papers.least() ? 1 : 0;
          case NONE -> 0;
        };
    return new CountsAnswer(
        counts.rows(),
        counts.blocking(),
        counts.toExplain(),
        counts.hints(),
        missing,
        counts.remarks(),
        counts.originalValue() == null ? null : counts.originalValue().toPlainString());
  }

  private PapersAnswer papers(Assignment assignment, Kind.Papers demanded) {
    return new PapersAnswer(
        demanded.per().name(),
        demanded.least(),
        demanded.what(),
        papers.list(assignment, null).stream().map(PaperAnswer::of).toList());
  }

  private static String stateText(Assignment a, Tally counts, @Nullable CaseView view) {
    return switch (a.state()) {
      case OPEN -> counts.rows() == 0 ? "未开始" : "填报中";
      case SUBMITTED -> view == null ? "审核中" : view.current().label();
      case RETURNED -> "被退回";
      case ACCEPTED -> a.nilReason() == null ? "已入库" : "零报告已接收";
    };
  }

  private static String tone(Assignment a) {
    return switch (a.state()) {
      case OPEN -> "todo";
      case SUBMITTED -> "info";
      case RETURNED -> "back";
      case ACCEPTED -> "done";
    };
  }

  private String holder(Assignment a, Unit unit, @Nullable CaseView view) {
    return switch (a.state()) {
      case OPEN, RETURNED -> unit.shortName() + " 填报员";
      case SUBMITTED -> view == null ? "" : holderOf(view.current(), a, unit);
      case ACCEPTED -> "资产库";
    };
  }

  private String holderOf(Stage stage, Assignment a, Unit unit) {
    return switch (stage.role()) {
      case HEAD -> unit.shortName() + " 单位负责人";
      case GROUP_REVIEWER -> here(stage, unit) + organization.group(a.group()).name();
      case OFFICE -> here(stage, unit) + "专班办公室";
      case PARENT_REVIEWER ->
          unit.parent() == null
              ? stage.role().label()
              : organization.unit(unit.parent()).shortName();
      default -> stage.role().label();
    };
  }

  /** The county's name before what the county does itself. */
  private String here(Stage stage, Unit unit) {
    Region region = organization.region(unit.region());
    return stage.reach() == Stage.Reach.HERE && region.level() != Region.Level.CITY
        ? region.name()
        : "";
  }

  private List<Moment> timeline(Assignment a, @Nullable CaseView view) {
    Unit unit = organization.unit(a.unit());
    var moments = new ArrayList<Moment>();
    boolean withClerk = a.state().isWithClerk();
    if (view == null) {
      moments.add(moment("填报", unit.shortName() + " 填报员", "now", a.since()));
      return moments;
    }
    moments.add(moment("填报并提交", unit.shortName() + " 填报员", "done", view.started()));
    Instant came = view.started();
    for (CaseStep step : view.steps()) {
      Stage stage =
          view.stages().stream()
              .filter(s -> s.key().equals(step.stage()))
              .findFirst()
              .orElseThrow();
      moments.add(
          new Moment(
              stage.label() + "：" + did(step),
              holderOf(stage, a, unit),
              "done",
              step.at(),
              step.by(),
              step.opinion(),
              days(came, step.at())));
      came = step.at();
    }
    if (withClerk) {
      moments.add(moment("填报", unit.shortName() + " 填报员", "now", a.since()));
    }
    int next = withClerk ? 0 : view.stage();
    if (view.state() != CaseView.State.ACCEPTED) {
      for (int i = next; i < view.stages().size(); i++) {
        Stage stage = view.stages().get(i);
        boolean now = !withClerk && i == next;
        moments.add(
            moment(
                stage.label(),
                holderOf(stage, a, unit),
                now ? "now" : "next",
                now ? view.since() : null));
      }
    } else {
      moments.add(moment("入库", "资产库", "done", a.since()));
    }
    return moments;
  }

  private Moment moment(String stage, String holder, String state, @Nullable Instant at) {
    Integer waited = at == null || !state.equals("now") ? null : days(at, clock.instant());
    return new Moment(stage, holder, state, at, null, null, waited);
  }

  private static String did(CaseStep step) {
    return step.sentTo() == null ? step.decision().label() : "退回至「" + step.sentTo() + "」";
  }

  /** Working days that something lay with somebody. */
  private Integer days(Instant from, Instant until) {
    return workingDays.between(
        LocalDate.ofInstant(from, clock.getZone()), LocalDate.ofInstant(until, clock.getZone()));
  }
}
