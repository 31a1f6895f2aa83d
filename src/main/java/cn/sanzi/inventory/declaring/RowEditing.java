package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Reader;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
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

  private static final TypedRow NOTHING = new TypedRow(Map.of(), null, null);

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
  UUID create(AssignmentId id, TypedRow typed, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    JudgedRow row = judged(assignment, typed, null);
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
  void change(AssignmentId id, UUID rowId, int expectedRev, TypedRow typed, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    DeclaredRow before = rows.get(assignment, rowId);
    if (before.rev() != expectedRev) {
      throw differences.changedSince(judge.form(assignment), before, typed);
    }
    JudgedRow row = judged(assignment, typed, before);
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
      throw differences.changedSince(judge.form(assignment), before, NOTHING);
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
  List<Problem> check(Assignment assignment, TypedRow typed) {
    var bench = judge.benchFor(assignment);
    RowEntry entry = RowEntry.read(bench.form(), typed);
    return bench.judge(entry.values(), typed.explanation(), entry.unreadable()).problems();
  }

  private JudgedRow judged(Assignment assignment, TypedRow typed, @Nullable DeclaredRow before) {
    var bench = judge.benchFor(assignment);
    RowEntry entry = RowEntry.read(bench.form(), typed);
    if (!entry.unreadable().isEmpty()) {
      Problem first = entry.unreadable().getFirst();
      throw new Refused(
          new InventoryRefusal(
              Reason.UNREADABLE_VALUE,
              first.sentence(),
              first.column(),
              Map.of("problems", entry.unreadable())));
    }
    if (typed.lines() == null && before != null) {
      keepLines(bench.form(), before, entry.values());
    }
    return bench.judge(entry.values(), typed.explanation(), List.of());
  }

  private static void keepLines(RowForm form, DeclaredRow before, Values row) {
    Values stored = form.fromJson(before.doc());
    for (int i = 0; i < form.subTables().size(); i++) {
      row.setLines(i, stored.lines(i));
    }
  }
}
