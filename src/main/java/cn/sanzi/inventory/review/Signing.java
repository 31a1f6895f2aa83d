package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.approval.Approvals;
import cn.sanzi.approval.CaseId;
import cn.sanzi.approval.CaseView;
import cn.sanzi.approval.Decision;
import cn.sanzi.catalog.Kind;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.AssignmentState;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.declaring.Remarks;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.platform.Ids;
import cn.sanzi.register.Cards;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing at whatever stage a submission waits, and remarks of those who review it (签批与审核). */
@Service
public class Signing {

  private final Assignments assignments;
  private final DeclaredRows rows;
  private final Remarks remarks;
  private final Approvals approvals;
  private final Acceptance acceptance;
  private final RowJudge judge;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;

  Signing(
      Assignments assignments,
      DeclaredRows rows,
      Remarks remarks,
      Approvals approvals,
      Acceptance acceptance,
      RowJudge judge,
      Ids ids,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.rows = rows;
    this.remarks = remarks;
    this.approvals = approvals;
    this.acceptance = acceptance;
    this.judge = judge;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * Signs; the last acceptance puts the rows into the register, a return gives them back to the
   * clerk.
   */
  @Transactional
  public void sign(AssignmentId id, Decision decision, String opinion, int caseRev, Reader reader) {
    sign(id, decision, opinion, caseRev, reader, (done, total) -> {});
  }

  /** The same, telling how far the entry into the register is. */
  @Transactional
  public void sign(
      AssignmentId id,
      Decision decision,
      String opinion,
      int caseRev,
      Reader reader,
      Cards.Steps steps) {
    Assignment assignment = assignments.lock(id, reader.scope());
    CaseId caseId = requireCase(assignment);
    CaseView signed =
        approvals.sign(caseId, caseRev, decision, opinion(assignment, decision, opinion), reader);
    switch (signed.state()) {
      case RUNNING -> assignments.waitsFor(assignment, signed.current().role());
      case WITHDRAWN -> {}
      case RETURNED -> assignments.enter(assignment, AssignmentState.RETURNED, clock.instant());
      case ACCEPTED -> accept(assignment, signed, reader, steps);
    }
  }

  /** Sends it back to somebody who has signed already, to look again. */
  @Transactional
  public void sendBack(AssignmentId id, String stage, String opinion, int caseRev, Reader reader) {
    Assignment assignment = assignments.lock(id, reader.scope());
    String given = opinion(assignment, Decision.RETURN, opinion);
    approvals.sendBack(requireCase(assignment), caseRev, stage, given, reader);
  }

  private void accept(Assignment assignment, CaseView signed, Reader reader, Cards.Steps steps) {
    String cause = assignment.campaignName() + "入库（第 " + assignment.submissionNo() + " 次提交）";
    Cards.ChangeReport report = acceptance.accept(assignment, cause, reader.actor(), steps);
    remarks.settleAll(assignment, clock.instant());
    assignments.accepted(assignment);
    assignments.enter(assignment, AssignmentState.ACCEPTED, clock.instant());
    trail.record(
        assignment,
        "inventory.submission.accepted",
        "《%s》入库：新增 %d 项，变更 %d 项，移出 %d 项"
            .formatted(signed.title(), report.opened(), report.changed(), report.closed()),
        reader.actor());
  }

  /** A return may rest on remarks at rows alone. */
  private String opinion(Assignment assignment, Decision decision, String opinion) {
    int open = rows.counts(assignment).remarks();
    return decision == Decision.RETURN && opinion.isBlank() && open > 0
        ? "见逐行意见，共 " + open + " 行"
        : opinion.strip();
  }

  /** Puts a remark on a row, or on one cell of it; only whoever may sign now. */
  @Transactional
  public UUID mark(
      AssignmentId id, UUID rowId, @Nullable String column, String text, Reader reader) {
    Assignment assignment = assignments.lock(id, reader.scope());
    requireSigner(assignment, reader);
    if (text.isBlank()) {
      throw new Refused(new InventoryRefusal(Reason.BLOCKED, "请写明要改什么。", "text", Map.of()));
    }
    rows.get(assignment, rowId);
    requireColumn(assignment, column);
    UUID remarkId = ids.next();
    remarks.add(assignment, remarkId, rowId, column, text.strip(), reader.actor(), clock.instant());
    trail.record(assignment, "inventory.row.remarked", "对一行提出意见：" + text.strip(), reader.actor());
    return remarkId;
  }

  @Transactional
  public void unmark(AssignmentId id, UUID remarkId, Reader reader) {
    Assignment assignment = assignments.lock(id, reader.scope());
    requireSigner(assignment, reader);
    if (!remarks.remove(assignment, remarkId, reader.actor())) {
      throw new Refused(new InventoryRefusal(Reason.NO_SUCH_ROW, "没有这条意见，或它不是您写的。"));
    }
    trail.record(assignment, "inventory.row.remark-removed", "撤回一条意见", reader.actor());
  }

  void requireSigner(Assignment assignment, Reader reader) {
    CaseView view = approvals.get(requireCase(assignment), reader.scope());
    if (!approvals.maySign(view, reader)) {
      throw new Refused(new InventoryRefusal(Reason.NOT_YOURS, "现在不由您审核这张表，不能写意见。"));
    }
  }

  /** A remark on a cell names a column or a sub-table of the kind. */
  void requireColumn(Assignment assignment, @Nullable String key) {
    Kind kind = judge.form(assignment).kind();
    boolean there =
        key == null
            || kind.columns().stream().anyMatch(column -> column.key().equals(key))
            || kind.subTables().stream().anyMatch(table -> key.startsWith(table.key()));
    if (!there) {
      throw new Refused(
          new InventoryRefusal(Reason.BLOCKED, "这张表没有「" + key + "」这一项。", "column", Map.of()));
    }
  }

  private static CaseId requireCase(Assignment assignment) {
    CaseId caseId = assignment.caseId();
    if (assignment.state() != AssignmentState.SUBMITTED || caseId == null) {
      throw new Refused(
          new InventoryRefusal(
              Reason.NOT_NOW, "这张表现在是「" + assignment.state().label() + "」，没有待签批的提交。"));
    }
    return caseId;
  }
}
