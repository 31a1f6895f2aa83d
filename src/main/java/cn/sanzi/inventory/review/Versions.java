package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.DeclaredRow;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.declaring.RowDifferences;
import cn.sanzi.inventory.declaring.RowDifferences.Difference;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.shared.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Frozen submissions side by side. */
@Service
class Versions {

  /** More differences than this are cut; the page says so. */
  private static final int MOST = 2000;

  private final Assignments assignments;
  private final Submissions submissions;
  private final DeclaredRows rows;
  private final RowDifferences differences;
  private final RowJudge judge;

  Versions(
      Assignments assignments,
      Submissions submissions,
      DeclaredRows rows,
      RowDifferences differences,
      RowJudge judge) {
    this.assignments = assignments;
    this.submissions = submissions;
    this.rows = rows;
    this.differences = differences;
    this.judge = judge;
  }

  record Comparison(List<Named> added, List<Named> removed, List<Changed> changed, boolean cut) {}

  record Named(UUID rowId, String name) {}

  record Changed(UUID rowId, String name, List<Difference> changes) {}

  List<Submissions.Submission> list(AssignmentId id, Reader reader) {
    return submissions.list(assignments.get(id, reader.scope()));
  }

  Comparison compare(AssignmentId id, int from, int to, Reader reader) {
    Assignment assignment = assignments.get(id, reader.scope());
    for (int no : new int[] {from, to}) {
      if (no < 1 || no > assignment.submissionNo()) {
        throw new Refused(new InventoryRefusal(Reason.NO_SUCH_VERSION, "没有第 " + no + " 次提交。"));
      }
    }
    List<DeclaredRow> before = rows.listOnlyIn(assignment, from, to, MOST);
    List<DeclaredRow> after = rows.listOnlyIn(assignment, to, from, MOST);
    return compare(judge.form(assignment), before, after);
  }

  private Comparison compare(RowForm form, List<DeclaredRow> before, List<DeclaredRow> after) {
    Map<UUID, DeclaredRow> old = new LinkedHashMap<>();
    before.forEach(row -> old.put(row.id(), row));
    var added = new ArrayList<Named>();
    var changed = new ArrayList<Changed>();
    for (DeclaredRow row : after) {
      DeclaredRow was = old.remove(row.id());
      if (was == null) {
        added.add(new Named(row.id(), row.name()));
      } else {
        List<Difference> changes =
            differences.between(form, form.fromJson(was.doc()), form.fromJson(row.doc()));
        changed.add(new Changed(row.id(), row.name(), changes));
      }
    }
    List<Named> removed =
        old.values().stream().map(row -> new Named(row.id(), row.name())).toList();
    return new Comparison(added, removed, changed, before.size() == MOST || after.size() == MOST);
  }
}
