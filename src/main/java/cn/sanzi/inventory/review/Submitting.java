package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.approval.Approvals;
import cn.sanzi.approval.CaseId;
import cn.sanzi.approval.CaseView;
import cn.sanzi.approval.NewCase;
import cn.sanzi.catalog.Kind;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.AssignmentState;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Counts;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.declaring.Remarks;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.WorkingDays;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in: the draft is frozen as a submission and goes to those who sign (提交). */
@Service
public class Submitting {

  private static final String FLOW = "inventory.submission";

  private final Assignments assignments;
  private final DeclaredRows rows;
  private final Remarks remarks;
  private final RowJudge judge;
  private final Submissions submissions;
  private final Changes changes;
  private final Approvals approvals;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final Trail trail;

  Submitting(
      Assignments assignments,
      DeclaredRows rows,
      Remarks remarks,
      RowJudge judge,
      Submissions submissions,
      Changes changes,
      Approvals approvals,
      Organization organization,
      WorkingDays workingDays,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.rows = rows;
    this.remarks = remarks;
    this.judge = judge;
    this.submissions = submissions;
    this.changes = changes;
    this.approvals = approvals;
    this.organization = organization;
    this.workingDays = workingDays;
    this.clock = clock;
    this.trail = trail;
  }

  /** Hands in what is declared; refused with everything that stands in the way. */
  @Transactional
  public void submit(AssignmentId id, long expectedRev, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    if (assignment.rev() != expectedRev) {
      throw new Refused(new InventoryRefusal(Reason.CHANGED_SINCE, "这张表刚刚有人改动，请刷新后看过再提交。"));
    }
    Counts counts = rows.counts(assignment);
    List<String> obstacles =
        Obstacles.of(
            counts, changes.unexplained(assignment), judge.form(assignment).kind().papers());
    if (!obstacles.isEmpty()) {
      throw new Refused(
          new InventoryRefusal(
              Reason.BLOCKED,
              "还不能提交：" + String.join("；", obstacles) + "。",
              null,
              Map.of("obstacles", obstacles)));
    }
    handIn(assignment, counts.rows(), reader);
  }

  /** Declares that there is nothing to declare, and hands that in (零报告). */
  @Transactional
  public void declareNil(AssignmentId id, String reason, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    Counts counts = rows.counts(assignment);
    if (counts.rows() > 0) {
      throw new Refused(
          new InventoryRefusal(
              Reason.BLOCKED, "表里已有 " + counts.rows() + " 行，不能作零报告；请先删除这些行，或直接提交。"));
    }
    if (reason.isBlank()) {
      throw new Refused(
          new InventoryRefusal(Reason.BLOCKED, "请写明零报告的说明，例如“本单位无此类资产”。", "reason", Map.of()));
    }
    assignments.touch(assignment, reader.actor().account());
    assignments.declareNil(assignment, reason.strip());
    handIn(assignments.lock(id, reader.scope()), counts.rows(), reader);
  }

  /** Freezes so many rows and starts their way, whatever may stand in it. */
  @Transactional
  public void handIn(Assignment assignment, int rowCount, Reader reader) {
    Kind kind = judge.form(assignment).kind();
    String unit = organization.unit(assignment.unit()).name();
    boolean nil = assignment.nilReason() != null;
    remarks.settleAll(assignment, clock.instant());
    int late = Math.max(0, workingDays.between(assignment.due(), LocalDate.now(clock)));
    String digest =
        submissions.freeze(assignment, rowCount, nil, late, reader.actor(), clock.instant());
    CaseView started =
        approvals.start(
            new NewCase(
                FLOW,
                "assignment",
                assignment.id().value().toString(),
                unit + " " + kind.name() + (nil ? "（零报告）" : ""),
                assignment.region(),
                assignment.unit(),
                assignment.group(),
                assignments.declarants(assignment)));
    assignments.freeze(assignment, started.id());
    assignments.enter(assignment, AssignmentState.SUBMITTED, clock.instant());
    assignments.waitsFor(assignment, started.current().role());
    assignments.recordHandingIn(assignment);
    String what = nil ? "零报告：" + assignment.nilReason() : rowCount + " 行";
    trail.recordDigest(
        assignment,
        "inventory.submission.handed-in",
        "提交第 " + assignment.draftNo() + " 次，" + what + (late > 0 ? "，迟报 " + late + " 个工作日" : ""),
        reader.actor(),
        digest);
  }

  /** Takes the submission back before anybody signed (撤回). */
  @Transactional
  public void withdraw(AssignmentId id, Reader reader) {
    Assignment assignment = assignments.lock(id, reader.scope());
    Assignments.requireClerk(assignment, reader);
    CaseId caseId = assignment.caseId();
    if (assignment.state() != AssignmentState.SUBMITTED || caseId == null) {
      throw new Refused(
          new InventoryRefusal(
              Reason.NOT_NOW, "这张表现在是「" + assignment.state().label() + "」，没有可撤回的提交。"));
    }
    approvals.withdraw(caseId, reader);
    submissions.withdraw(assignment, clock.instant());
    assignments.enter(assignment, AssignmentState.OPEN, clock.instant());
    assignments.waitsFor(assignment, null);
    assignments.recordHandingIn(assignment);
    trail.record(
        assignment,
        "inventory.submission.withdrawn",
        "撤回第 " + assignment.submissionNo() + " 次提交",
        reader.actor());
  }
}
