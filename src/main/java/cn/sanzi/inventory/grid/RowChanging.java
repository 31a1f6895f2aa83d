package cn.sanzi.inventory.grid;

import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.DeclaredRow;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.Remarks;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.declaring.RowStore;
import cn.sanzi.inventory.declaring.TypedTexts;
import cn.sanzi.inventory.grid.GridAnswer.Result;
import cn.sanzi.inventory.grid.GridBatch.RowChange;
import cn.sanzi.inventory.grid.GridSaves.Kept;
import cn.sanzi.inventory.grid.GridTrail.Changed;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes rows of one assignment one after the other, all judged by one bench. */
@Component
class RowChanging {

  private final Assignments assignments;
  private final RowStore store;
  private final RowJudge judge;
  private final TypedTexts texts;
  private final Remarks remarks;
  private final Ids ids;
  private final Clock clock;

  RowChanging(
      Assignments assignments,
      RowStore store,
      RowJudge judge,
      TypedTexts texts,
      Remarks remarks,
      Ids ids,
      Clock clock) {
    this.assignments = assignments;
    this.store = store;
    this.judge = judge;
    this.texts = texts;
    this.remarks = remarks;
    this.ids = ids;
    this.clock = clock;
  }

  Step begin(Assignment assignment, Actor by, Map<UUID, DeclaredRow> live) {
    return new Step(assignment, by, live, texts.of(assignment, live.values()));
  }

  /** One batch. */
  final class Step {

    private final Assignment assignment;
    private final Actor by;
    private final Map<UUID, DeclaredRow> live;
    private final Map<UUID, Map<String, String>> typed;
    private final RowJudge.Bench bench;
    private final List<Kept> outcomes = new ArrayList<>();
    private final List<Changed> changes = new ArrayList<>();

    Step(
        Assignment assignment,
        Actor by,
        Map<UUID, DeclaredRow> live,
        Map<UUID, Map<String, String>> typed) {
      this.assignment = assignment;
      this.by = by;
      this.live = live;
      this.typed = typed;
      this.bench = judge.benchFor(assignment);
    }

    List<Kept> outcomes() {
      return outcomes;
    }

    List<Changed> changes() {
      return changes;
    }

    void apply(RowChange change) {
      UUID id = change.rowId();
      if (id == null) {
        add(change);
        return;
      }
      DeclaredRow before = live.get(id);
      if (change.act() == GridBatch.Act.REOPEN) {
        reopen(change, id);
      } else if (before == null) {
        outcomes.add(new Kept(change.key(), id, Result.GONE, List.of()));
      } else if (before.rev() != change.rev()) {
        outcomes.add(new Kept(change.key(), id, Result.CONFLICT, differing(before, change)));
      } else if (change.act() == GridBatch.Act.END) {
        end(change, before);
      } else {
        put(change, before);
      }
    }

    private void add(RowChange change) {
      UUID id = ids.next();
      var entry = read(change, null);
      JudgedRow row = judged(entry, change, null);
      int ordinal = assignments.takeOrdinals(assignment, 1);
      store.insert(assignment, id, 1, ordinal, row, by, clock.instant());
      texts.keep(assignment, id, 1, entry.typed().texts());
      saved(change, id, new Changed(row.facts().name(), ordinal, null, row));
    }

    private void put(RowChange change, DeclaredRow before) {
      var entry = read(change, before);
      JudgedRow row = judged(entry, change, before);
      if (before.fromSubmission() == assignment.draftNo()) {
        store.update(assignment, before.id(), row, by, clock.instant());
      } else {
        store.close(assignment, before.id());
        store.insert(
            assignment, before.id(), before.rev() + 1, before.ordinal(), row, by, clock.instant());
      }
      texts.keep(assignment, before.id(), before.rev() + 1, entry.typed().texts());
      remarks.settle(assignment, before.id(), clock.instant());
      saved(change, before.id(), new Changed(row.facts().name(), before.ordinal(), before, row));
    }

    private void end(RowChange change, DeclaredRow before) {
      store.close(assignment, before.id());
      remarks.settle(assignment, before.id(), clock.instant());
      outcomes.add(new Kept(change.key(), before.id(), Result.ENDED, List.of()));
      changes.add(new Changed(before.name(), before.ordinal(), before, null));
    }

    private void reopen(RowChange change, UUID id) {
      boolean back = live.containsKey(id) || store.reopen(assignment, id);
      outcomes.add(new Kept(change.key(), id, back ? Result.SAVED : Result.GONE, List.of()));
      if (back && !live.containsKey(id)) {
        changes.add(new Changed("恢复的行", 0, null, null));
      }
    }

    private void saved(RowChange change, UUID id, Changed changed) {
      outcomes.add(new Kept(change.key(), id, Result.SAVED, List.of()));
      changes.add(changed);
    }

    /** The row with the changed cells in it, and what of all that was typed cannot be read. */
    private Entry read(RowChange change, @Nullable DeclaredRow before) {
      RowForm form = bench.form();
      Values values =
          before == null ? new Values(form.kind().columns().size()) : form.fromJson(before.doc());
      var all =
          new HashMap<>(before == null ? Map.of() : typed.getOrDefault(before.id(), Map.of()));
      for (int i = 0; i < values.size(); i++) {
        var column = form.kind().columns().get(i);
        if (column.isDeclared() && change.changedCells().containsKey(column.key())) {
          values.set(i, null);
        }
      }
      all.putAll(change.changedCells());
      var read = texts.read(form, all);
      read.fillInto(values);
      return new Entry(values, read);
    }

    private JudgedRow judged(Entry entry, RowChange change, @Nullable DeclaredRow before) {
      String explanation = change.explanation();
      if (explanation == null && before != null) {
        explanation = before.explanation();
      }
      return bench.judge(entry.values(), explanation, entry.typed().unreadable());
    }

    private List<GridAnswer.Differing> differing(DeclaredRow stored, RowChange yours) {
      RowForm form = bench.form();
      Values theirs = form.fromJson(stored.doc());
      var differs = new ArrayList<GridAnswer.Differing>();
      for (int i = 0; i < theirs.size(); i++) {
        var column = form.kind().columns().get(i);
        String text = yours.changedCells().get(column.key());
        if (text == null || !column.isDeclared()) {
          continue;
        }
        var read = texts.read(form, Map.of(column.key(), text));
        if (!Objects.equals(read.values().get(i), theirs.get(i)) || !read.texts().isEmpty()) {
          differs.add(
              new GridAnswer.Differing(
                  column.key(),
                  column.label(),
                  form.display(i, theirs),
                  shown(form, i, text, read)));
        }
      }
      return differs;
    }

    private String shown(RowForm form, int column, String text, TypedTexts.Typed read) {
      if (!read.values().containsKey(column)) {
        return form.kind().columns().get(column).secret() ? "" : text;
      }
      var alone = new Values(form.kind().columns().size());
      read.fillInto(alone);
      return form.display(column, alone);
    }
  }

  private record Entry(Values values, TypedTexts.Typed typed) {}
}
