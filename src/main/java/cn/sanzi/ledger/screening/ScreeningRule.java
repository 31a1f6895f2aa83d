package cn.sanzi.ledger.screening;

/**
 * One rule of screening, as declared in {@code ledger/screening.yaml}.
 *
 * @param when condition in the language of the catalogue's rules
 * @param text why, for a reader
 * @param article what it rests on
 */
record ScreeningRule(String id, Sense sense, String when, String text, String article) {

  /** What it means when a rule's condition holds. */
  public enum Sense {
    /** The card becomes a candidate. */
    PROPOSE,
    /** It cannot be one for now, whatever proposes it. */
    EXCLUDE,
    /** It can; this is to be seen to first. */
    CONDITION
  }
}
