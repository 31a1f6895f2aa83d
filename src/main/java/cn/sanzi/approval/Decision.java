package cn.sanzi.approval;

/** What a signer decides. */
public enum Decision {
  /** On to the next stage, or accepted for good at the last (同意). */
  ACCEPT("同意"),
  /** Back to the declarant (退回). */
  RETURN("退回");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
