package cn.sanzi.inventory;

/** How far a unit's table is, from nothing done to received (填报进度). Each table is at one stage. */
public enum TableStage {
  NOT_BEGUN("未开始"),
  DRAFTING("填报中"),
  RETURNED("退回修改"),
  /** Handed in, the unit's head has not signed yet. */
  SUBMITTED("待单位签批"),
  /** Signed by the head, under review. */
  SIGNED("已签批待审核"),
  /** Reviewed by the group, waits for the office. */
  REVIEWED("已审核待接收"),
  ACCEPTED("已接收"),
  /** Received as a nil return. */
  NIL("零报告已接收");

  private final String label;

  TableStage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the unit still has it. */
  public boolean isOwed() {
    return this == NOT_BEGUN || this == DRAFTING || this == RETURNED;
  }
}
