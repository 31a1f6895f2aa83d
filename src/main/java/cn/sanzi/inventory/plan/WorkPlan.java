package cn.sanzi.inventory.plan;

import cn.sanzi.files.FileId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work plan with its forms (工作方案与统计样表).
 *
 * @param group whose it is; null for a county's
 * @param region of the county; null for a group's
 * @param version each handing in after a return is one more
 */
record WorkPlan(
    UUID id,
    UUID campaign,
    @Nullable Integer group,
    @Nullable Integer region,
    int version,
    String title,
    State state,
    int rev,
    String by,
    Instant at,
    @Nullable String opinion,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    List<PlanFile> files) {

  /** Where a plan stands. */
  enum State {
    SUBMITTED("待审核"),
    APPROVED("审核通过，可组织实施"),
    RETURNED("退回修改");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** One of its files; a form is one of its 统计样表. */
  record PlanFile(FileId file, boolean form, String name, long size) {}
}
