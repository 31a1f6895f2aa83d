package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Reader;
import cn.sanzi.catalog.Problem;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editing declared rows one by one (逐行填报). */
@Service
class RowEditing {

  private final Assignments assignments;
  private final DeclaredRows rows;
  private final RowStore store;
  private final RowJudge judge;
  private final RowDifferences differences;
  private final Remarks remarks;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;

  RowEditing(
      Assignments assignments,
      DeclaredRows rows,
      RowStore store,
      RowJudge judge,
      RowDifferences differences,
      Remarks remarks,
      Ids ids,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.rows = rows;
    this.store = store;
    this.judge = judge;
    this.differences = differences;
    this.remarks = remarks;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
  }

  @Transactional
  UUID create(
      AssignmentId id, Map<String, String> texts, @Nullable String explanation, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    JudgedRow row = judged(assignment, texts, explanation);
    UUID rowId = ids.next();
    int ordinal = assignments.takeOrdinals(assignment, 1);
    store.insert(assignment, rowId, 1, ordinal, row, reader.actor(), clock.instant());
    assignments.touch(assignment, reader.actor().account());
    trail.record(
        assignment,
        "inventory.row.created",
        "新增一行：" + row.facts().name(),
        reader.actor(),
        null,
        row.doc());
    return rowId;
  }

  @Transactional
  void change(
      AssignmentId id,
      UUID rowId,
      int expectedRev,
      Map<String, String> texts,
      @Nullable String explanation,
      Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    DeclaredRow before = rows.get(assignment, rowId);
    if (before.rev() != expectedRev) {
      throw differences.changedSince(judge.form(assignment), before, texts);
    }
    JudgedRow row = judged(assignment, texts, explanation);
    if (before.fromSubmission() == assignment.draftNo()) {
      store.update(assignment, rowId, row, reader.actor(), clock.instant());
    } else {
      store.close(assignment, rowId);
      store.insert(
          assignment,
          rowId,
          before.rev() + 1,
          before.ordinal(),
          row,
          reader.actor(),
          clock.instant());
    }
    remarks.settle(assignment, rowId, clock.instant());
    assignments.touch(assignment, reader.actor().account());
    trail.record(
        assignment,
        "inventory.row.changed",
        "修改一行：" + row.facts().name(),
        reader.actor(),
        before.doc(),
        row.doc());
  }

  @Transactional
  void remove(AssignmentId id, UUID rowId, int expectedRev, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    DeclaredRow before = rows.get(assignment, rowId);
    if (before.rev() != expectedRev) {
      throw differences.changedSince(judge.form(assignment), before, Map.of());
    }
    store.close(assignment, rowId);
    remarks.settle(assignment, rowId, clock.instant());
    assignments.touch(assignment, reader.actor().account());
    trail.record(
        assignment,
        "inventory.row.removed",
        "删除一行：" + before.name(),
        reader.actor(),
        before.doc(),
        null);
  }

  /** What would be wrong with a row if it were saved now. */
  List<Problem> check(
      Assignment assignment, Map<String, String> texts, @Nullable String explanation) {
    var bench = judge.benchFor(assignment);
    RowEntry entry = RowEntry.read(bench.form(), texts);
    return bench.judge(entry.values(), explanation, entry.unreadable()).problems();
  }

  private JudgedRow judged(
      Assignment assignment, Map<String, String> texts, @Nullable String explanation) {
    var bench = judge.benchFor(assignment);
    RowEntry entry = RowEntry.read(bench.form(), texts);
    if (!entry.unreadable().isEmpty()) {
      Problem first = entry.unreadable().getFirst();
      throw new Refused(
          new InventoryRefusal(
              Reason.UNREADABLE_VALUE,
              first.sentence(),
              first.column(),
              Map.of("problems", entry.unreadable())));
    }
    return bench.judge(entry.values(), explanation, List.of());
  }
}
