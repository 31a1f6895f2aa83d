package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.RowDifferences.Difference;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.inventory.review.ChangeRows.ChangeCounts;
import cn.sanzi.inventory.review.ChangeRows.ChangeRow;
import cn.sanzi.inventory.review.Threshold.Figure;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed against the register, and what the unit says of it (变动说明). */
@Service
class Changes {

  /** More are not shown at once; those that need an explanation come first. */
  private static final int MOST = 300;

  private final Assignments assignments;
  private final ChangeRows rows;
  private final Thresholds thresholds;
  private final Catalog catalog;
  private final Trail trail;
  private final Clock clock;

  Changes(
      Assignments assignments,
      ChangeRows rows,
      Thresholds thresholds,
      Catalog catalog,
      Trail trail,
      Clock clock) {
    this.assignments = assignments;
    this.rows = rows;
    this.thresholds = thresholds;
    this.catalog = catalog;
    this.trail = trail;
    this.clock = clock;
  }

  /** A row that differs, with the columns that do. */
  record Changed(ChangeRow row, List<Difference> columns) {}

  record Overview(ChangeCounts counts, Map<Figure, BigDecimal> thresholds, List<Changed> rows) {}

  @Transactional(readOnly = true)
  public Overview overview(AssignmentId id, Reader reader) {
    Assignment assignment = assignments.get(id, reader.scope());
    Map<Figure, BigDecimal> inEffect = thresholds.of(assignment.kind().value());
    return new Overview(
        rows.count(assignment, inEffect),
        inEffect,
        rows.list(assignment, inEffect, MOST).stream()
            .map(row -> new Changed(row, columns(assignment, row)))
            .toList());
  }

  int unexplained(Assignment assignment) {
    return rows.count(assignment, thresholds.of(assignment.kind().value())).unexplained();
  }

  /** Explains these assets in one sentence; says how many. */
  @Transactional
  public int explain(AssignmentId id, List<UUID> assets, String text, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    if (text.isBlank() || text.length() > 500) {
      throw new Refused(
          new InventoryRefusal(Reason.BLOCKED, "请写明变动的原因（500 字以内）。", "text", Map.of()));
    }
    int explained =
        rows.explain(
            assignment,
            thresholds.of(assignment.kind().value()),
            assets,
            text.strip(),
            reader.actor(),
            clock.instant());
    if (explained == 0) {
      throw new Refused(new InventoryRefusal(Reason.NO_SUCH_ROW, "没有这些变动，数据可能刚刚改过，请刷新。"));
    }
    assignments.touch(assignment, reader.actor().account());
    trail.record(
        assignment,
        "inventory.change.explained",
        "说明 " + explained + " 项与资产库的变动：" + text.strip(),
        reader.actor());
    return explained;
  }

  /** Side by side by key: a card may follow an older version of the kind. */
  private List<Difference> columns(Assignment assignment, ChangeRow row) {
    String before = row.docBefore();
    String after = row.docAfter();
    if (before == null || after == null) {
      return List.of();
    }
    RowForm was = catalog.form(assignment.kind(), row.kindVersion());
    RowForm is = catalog.form(assignment.kind(), assignment.kindVersion());
    Values old = was.fromJson(before);
    Values now = is.fromJson(after);
    var differences = new ArrayList<Difference>();
    for (Column column : is.kind().columns()) {
      String shown = text(is, now, column.key());
      String shownBefore = text(was, old, column.key());
      if (column.isDeclared() && !shown.equals(shownBefore)) {
        differences.add(new Difference(column.key(), column.label(), shownBefore, shown));
      }
    }
    return differences;
  }

  private static String text(RowForm form, Values values, String key) {
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return values.get(i) == null ? "" : form.display(i, values);
      }
    }
    return "";
  }
}
