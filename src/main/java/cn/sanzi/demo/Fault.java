package cn.sanzi.demo;

/**
 * A fault that can be put into a row on purpose.
 *
 * @param expected the problem that it must give
 */
public record Fault(Sort sort, Expected expected) {

  /** Whether it is all that is wrong with the row. */
  boolean isAllOf(DemoRow row) {
    return row.key().stream().allMatch(expected::equals);
  }

  /** How it comes about. */
  public enum Sort {
    /** A declared rule is broken. */
    RULE,
    /** What must be there is not. */
    MISSING,
    /** A number out of its range. */
    RANGE,
    /** A text longer than the column takes. */
    LENGTH,
    /** An identifier that cannot be one. */
    IDENTIFIER,
    /** A code that has ended. */
    ENDED,
    /** A cell that cannot be read. */
    UNREADABLE,
    /** The same thing once more. */
    DUPLICATE
  }
}
