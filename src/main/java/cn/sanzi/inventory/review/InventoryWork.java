package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.approval.Approvals;
import cn.sanzi.approval.CaseView;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.AssignmentState;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Assignments.AssignmentFilter;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.declaring.DeclaredRows.Tally;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.WorkingDays;
import cn.sanzi.worklist.HandedIn;
import cn.sanzi.worklist.WorkItem;
import cn.sanzi.worklist.WorkItem.Tone;
import cn.sanzi.worklist.WorkProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the inventory waits for a person: tables to fill in, submissions to sign. */
@Component
class InventoryWork implements WorkProvider {

  private static final int MOST = 200;
  private static final int SOON = 5;
  private static final AssignmentFilter ANY = new AssignmentFilter(null, null, null, null);

  private final Assignments assignments;
  private final DeclaredRows rows;
  private final RowJudge judge;
  private final Approvals approvals;
  private final Organization organization;
  private final WorkingDays workingDays;

  InventoryWork(
      Assignments assignments,
      DeclaredRows rows,
      RowJudge judge,
      Approvals approvals,
      Organization organization,
      WorkingDays workingDays) {
    this.assignments = assignments;
    this.rows = rows;
    this.judge = judge;
    this.approvals = approvals;
    this.organization = organization;
    this.workingDays = workingDays;
  }

  @Override
  public List<WorkItem> listWaiting(Reader reader, LocalDate today) {
    var items = new ArrayList<WorkItem>();
    List<Assignment> own =
        assignments.list(ANY, reader.scope().as(Role.CLERK), MOST).stream()
            .filter(assignment -> assignment.state().isWithClerk())
            .toList();
    var tallies = rows.tally(own);
    for (Assignment assignment : own) {
      items.add(toFill(assignment, tallies.getOrDefault(assignment.id(), Tally.NONE), today));
    }
    for (CaseView view : approvals.listWaiting(reader)) {
      if (view.subjectType().equals("assignment")) {
        items.add(toSign(view));
      }
    }
    return items;
  }

  private WorkItem toFill(Assignment assignment, Tally counts, LocalDate today) {
    String page = "/inventory/assignments/" + assignment.id().value();
    var actions = new ArrayList<WorkItem.Action>();
    actions.add(
        new WorkItem.Action(assignment.state() == AssignmentState.RETURNED ? "去修改" : "填报", page));
    if (counts.rows() == 0) {
      actions.add(new WorkItem.Action("零报告", page + "?nil=1"));
    }
    String title = judge.form(assignment).kind().name();
    boolean returned = assignment.state() == AssignmentState.RETURNED;
    return new WorkItem(
        "fill:" + assignment.id().value(),
        returned && counts.remarks() > 0 ? title + "：" + counts.remarks() + " 行需要修改" : title,
        badge(assignment, counts, today),
        assignment.campaignName(),
        returned ? organization.group(assignment.group()).name() : "专班办公室",
        assignment.since(),
        assignment.due(),
        page,
        actions);
  }

  private WorkItem.Badge badge(Assignment assignment, Tally counts, LocalDate today) {
    int left = workingDays.between(today, assignment.due());
    if (left < 0) {
      return new WorkItem.Badge("已迟 " + -left + " 个工作日", Tone.LATE);
    }
    if (assignment.state() == AssignmentState.RETURNED) {
      return new WorkItem.Badge("被退回", Tone.BACK);
    }
    String text = counts.rows() == 0 ? "未开始" : "填报中";
    return new WorkItem.Badge(text, left <= SOON ? Tone.SOON : Tone.TODO);
  }

  private WorkItem toSign(CaseView view) {
    String page = "/inventory/reviews/" + view.subjectId();
    return new WorkItem(
        "sign:" + view.id().value(),
        view.title(),
        new WorkItem.Badge(view.current().role() == Role.HEAD ? "待签批" : "待审核", Tone.TODO),
        view.current().label(),
        organization.unit(view.unit()).shortName(),
        view.since(),
        null,
        page,
        List.of(new WorkItem.Action(view.current().role() == Role.HEAD ? "去签批" : "去审核", page)));
  }

  @Override
  public List<HandedIn> listHandedIn(Reader reader) {
    Scope own = reader.scope().as(Role.CLERK, Role.HEAD);
    List<Assignment> handedIn =
        Arrays.stream(AssignmentState.values())
            .filter(state -> !state.isWithClerk())
            .flatMap(state ->
                assignments.list(new AssignmentFilter(null, null, null, state), own, MOST).stream())
            .toList();
    var tallies = rows.tally(handedIn);
    var values = rows.originalValues(handedIn);
    var cases =
        approvals.find(
            handedIn.stream().map(Assignment::caseId).filter(Objects::nonNull).toList(),
            reader.scope());
    return handedIn.stream()
        .map(assignment ->
            handedIn(
                assignment,
                tallies.getOrDefault(assignment.id(), Tally.NONE).rows(),
                values.get(assignment.id()),
                assignment.caseId() == null ? null : cases.get(assignment.caseId())))
        .toList();
  }

  private HandedIn handedIn(
      Assignment assignment, int count, @Nullable BigDecimal value, @Nullable CaseView view) {
    boolean accepted = assignment.state() == AssignmentState.ACCEPTED;
    String stage = view == null ? "审核中" : view.current().label();
    String acceptedAs = assignment.nilReason() == null ? "已入库" : "零报告已接收";
    return new HandedIn(
        judge.form(assignment).kind().name(),
        organization.unit(assignment.unit()).name(),
        count,
        value,
        new WorkItem.Badge(accepted ? acceptedAs : stage, accepted ? Tone.DONE : Tone.INFO),
        accepted ? "专班办公室 接收" : stage,
        assignment.since(),
        "/inventory/assignments/" + assignment.id().value());
  }

  @Override
  public List<Day> listDays(Reader reader, LocalDate today) {
    return assignments.list(ANY, reader.scope(), MOST).stream()
        .filter(assignment -> !assignment.due().isBefore(today))
        .map(assignment -> new Day(assignment.due(), assignment.campaignName() + " 上报截止"))
        .distinct()
        .toList();
  }
}
