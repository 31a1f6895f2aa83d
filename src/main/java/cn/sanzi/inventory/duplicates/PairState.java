package cn.sanzi.inventory.duplicates;

/** What people made of a pair. */
enum PairState {
  /** Nobody has said yet. */
  OPEN("待认定"),
  SAME("同一项"),
  DIFFERENT("不是同一项"),
  /** Somebody looked and could not say. */
  UNSURE("待核实");

  private final String label;

  PairState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
