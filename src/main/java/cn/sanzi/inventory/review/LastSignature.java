package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.approval.Approvals;
import cn.sanzi.approval.CaseId;
import cn.sanzi.approval.CaseView;
import cn.sanzi.approval.Decision;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.AssignmentState;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Entering;
import cn.sanzi.inventory.declaring.Enterings;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs at once, or has a job do it where the signature is the one that enters a large table into
 * the register: that takes from seconds to minutes.
 */
@Service
class LastSignature {

  private final Assignments assignments;
  private final Submissions submissions;
  private final Approvals approvals;
  private final Signing signing;
  private final Enterings enterings;
  private final Jobs jobs;
  private final ReviewLimits limits;
  private final Clock clock;
  private final Trail trail;

  LastSignature(
      Assignments assignments,
      Submissions submissions,
      Approvals approvals,
      Signing signing,
      Enterings enterings,
      Jobs jobs,
      ReviewLimits limits,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.submissions = submissions;
    this.approvals = approvals;
    this.signing = signing;
    this.enterings = enterings;
    this.jobs = jobs;
    this.limits = limits;
    this.clock = clock;
    this.trail = trail;
  }

  @Transactional
  void sign(AssignmentId id, Decision decision, String opinion, int caseRev, Reader reader) {
    Assignment assignment = lockUnlessOnItsWay(id, reader);
    if (decision == Decision.ACCEPT
        && isLarge(assignment)
        && wouldEnter(assignment, caseRev, reader)) {
      haveEntered(assignment, opinion, caseRev, reader);
    } else {
      signing.sign(id, decision, opinion, caseRev, reader);
    }
  }

  @Transactional
  void sendBack(AssignmentId id, String stage, String opinion, int caseRev, Reader reader) {
    lockUnlessOnItsWay(id, reader);
    signing.sendBack(id, stage, opinion, caseRev, reader);
  }

  /** Asked before the lock, too: the job holds it as long as it works. */
  private Assignment lockUnlessOnItsWay(AssignmentId id, Reader reader) {
    requireNotOnItsWay(assignments.get(id, reader.scope()));
    Assignment assignment = assignments.lock(id, reader.scope());
    requireNotOnItsWay(assignment);
    return assignment;
  }

  private void requireNotOnItsWay(Assignment assignment) {
    if (enterings.find(assignment).filter(Entering::pending).isPresent()) {
      throw new Refused(new InventoryRefusal(Reason.NOT_NOW, "这张表已通过最后一级审核，正在入库，请等它完成。"));
    }
  }

  private boolean isLarge(Assignment assignment) {
    return assignment.submissionNo() > 0
        && submissions.rows(assignment, assignment.submissionNo()) >= limits.large();
  }

  /** Whatever speaks against the signature is better said at once than by the job. */
  private boolean wouldEnter(Assignment assignment, int caseRev, Reader reader) {
    CaseId caseId = assignment.caseId();
    if (caseId == null || assignment.state() != AssignmentState.SUBMITTED) {
      return false;
    }
    CaseView view = approvals.get(caseId, reader.scope());
    return view.rev() == caseRev
        && view.stage() == view.stages().size() - 1
        && approvals.maySign(view, reader);
  }

  private void haveEntered(Assignment assignment, String opinion, int caseRev, Reader reader) {
    JobId job =
        jobs.enqueue(
            EnteringJob.KIND,
            assignment.id().value().toString(),
            Map.of(
                "assignment", assignment.id().value().toString(),
                "submission", Integer.toString(assignment.submissionNo()),
                "caseRev", Integer.toString(caseRev),
                "opinion", opinion),
            reader.actor());
    enterings.begin(assignment, job, reader.actor(), clock.instant());
    trail.record(assignment, "inventory.entering.began", "通过最后一级审核，开始入库", reader.actor());
  }
}
