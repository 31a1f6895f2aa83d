package cn.sanzi.inventory.declaring;

/** Where an assignment stands (填报状态). */
public enum AssignmentState {
  /** The clerk has it (填报中). */
  OPEN("填报中"),
  /** Under approval (审核中). */
  SUBMITTED("审核中"),
  /** Back at the clerk with remarks (被退回). */
  RETURNED("被退回"),
  /** In the register (已入库). */
  ACCEPTED("已入库");

  private final String label;

  AssignmentState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether rows may be changed. */
  public boolean isWithClerk() {
    return this == OPEN || this == RETURNED;
  }
}
