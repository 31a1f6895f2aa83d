package cn.sanzi.inventory.grid;

import cn.sanzi.access.Reader;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.DeclaredRow;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.grid.GridAnswer.Outcome;
import cn.sanzi.inventory.grid.GridBatch.RowChange;
import cn.sanzi.inventory.grid.GridSaves.Kept;
import cn.sanzi.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what was done in the grid: the rows of a batch together, one audit record, and the same
 * batch sent twice only once. A row that somebody else changed in between is left alone and told.
 */
@Service
class GridSaving {

  private static final int MOST_ROWS = 1000;

  private final Assignments assignments;
  private final DeclaredRows rows;
  private final GridSaves saves;
  private final RowChanging changing;
  private final GridTrail trail;
  private final GridRows shown;

  GridSaving(
      Assignments assignments,
      DeclaredRows rows,
      GridSaves saves,
      RowChanging changing,
      GridTrail trail,
      GridRows shown) {
    this.assignments = assignments;
    this.rows = rows;
    this.saves = saves;
    this.changing = changing;
    this.trail = trail;
    this.shown = shown;
  }

  @Transactional
  GridAnswer.Saved save(AssignmentId id, UUID key, GridBatch batch, Reader reader) {
    requireSound(batch);
    Assignment assignment = assignments.lockForClerk(id, reader);
    List<Kept> outcomes = saves.find(assignment, key, batch, reader.actor());
    long rev = assignment.rev();
    if (outcomes.isEmpty()) {
      var step = changing.begin(assignment, reader.actor(), live(assignment, batch));
      batch.rows().forEach(step::apply);
      outcomes = step.outcomes();
      saves.keep(assignment, key, batch, outcomes, reader.actor());
      if (!step.changes().isEmpty()) {
        rev = assignments.touch(assignment, reader.actor().account());
        trail.record(assignment, step.changes(), reader.actor());
      }
    }
    return new GridAnswer.Saved(rev, told(assignment, outcomes));
  }

  private static void requireSound(GridBatch batch) {
    List<RowChange> changes = batch.rows();
    if (changes.isEmpty() || changes.size() > MOST_ROWS) {
      throw new Refused(
          new InventoryRefusal(Reason.BAD_BATCH, "一次保存 1 至 " + MOST_ROWS + " 行；行数更多的，请分几次保存。"));
    }
    long known = changes.stream().map(RowChange::rowId).filter(Objects::nonNull).count();
    long distinct =
        changes.stream().map(RowChange::rowId).filter(Objects::nonNull).distinct().count();
    if (known != distinct) {
      throw new Refused(new InventoryRefusal(Reason.BAD_BATCH, "同一行在一次保存中出现了两次，请合并后再保存。"));
    }
  }

  private Map<UUID, DeclaredRow> live(Assignment assignment, GridBatch batch) {
    List<UUID> ids = batch.rows().stream().map(RowChange::rowId).filter(Objects::nonNull).toList();
    return rows.listLive(assignment, ids).stream()
        .collect(Collectors.toMap(DeclaredRow::id, Function.identity()));
  }

  private List<Outcome> told(Assignment assignment, List<Kept> outcomes) {
    var now = new HashMap<UUID, GridAnswer.Row>();
    shown
        .of(assignment, outcomes.stream().map(Kept::rowId).toList())
        .forEach(row -> now.put(row.id(), row));
    return outcomes.stream()
        .map(one ->
            new Outcome(one.key(), one.rowId(), one.result(), now.get(one.rowId()), one.differs()))
        .toList();
  }
}
