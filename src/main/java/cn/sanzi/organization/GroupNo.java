package cn.sanzi.organization;

/** Number of a work group (工作小组), 1 to 16. */
public record GroupNo(int value) {
  public GroupNo {
    if (value < 1 || value > 99) {
      throw new IllegalArgumentException("No such group: " + value);
    }
  }
}
