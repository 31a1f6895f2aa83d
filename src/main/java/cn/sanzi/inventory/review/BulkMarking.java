package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.declaring.Remarks;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One remark on many rows of a table, chosen one by one or by what a view shows. */
@Service
class BulkMarking {

  private static final int MOST = 5000;

  private final Assignments assignments;
  private final Signing signing;
  private final DeclaredRows rows;
  private final Remarks remarks;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;

  BulkMarking(
      Assignments assignments,
      Signing signing,
      DeclaredRows rows,
      Remarks remarks,
      Ids ids,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.signing = signing;
    this.rows = rows;
    this.remarks = remarks;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
  }

  /**
   * What a remark is about.
   *
   * @param rowIds none for all rows of the view
   * @param column key of the cells' column; null for the rows as a whole
   */
  record About(List<UUID> rowIds, String only, String contained, @Nullable String column) {}

  /** Says how many rows it was put on. */
  @Transactional
  public int mark(AssignmentId id, About about, String text, Reader reader) {
    Assignment assignment = assignments.lock(id, reader.scope());
    signing.requireSigner(assignment, reader);
    require(!text.isBlank(), "请写明要改什么。", "text");
    signing.requireColumn(assignment, about.column());
    List<UUID> chosen =
        rows.choose(assignment, about.rowIds(), about.only(), about.contained(), MOST);
    require(!chosen.isEmpty(), "没有选中的行，可能已被删除。", "rowIds");
    require(chosen.size() < MOST, "一次最多对 " + (MOST - 1) + " 行提意见，请缩小范围。", "rowIds");
    for (UUID row : chosen) {
      remarks.add(
          assignment,
          ids.next(),
          row,
          about.column(),
          text.strip(),
          reader.actor(),
          clock.instant());
    }
    trail.record(
        assignment,
        "inventory.rows.remarked",
        "对 " + chosen.size() + " 行提出同一意见：" + text.strip(),
        reader.actor());
    return chosen.size();
  }

  private static void require(boolean holds, String sentence, String field) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BLOCKED, sentence, field, Map.of()));
    }
  }
}
