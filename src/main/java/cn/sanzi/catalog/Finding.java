package cn.sanzi.catalog;

import java.util.List;

/**
 * What became of one rule when a subject was judged.
 *
 * @param sentence Chinese: what is wrong, or why it cannot be said; empty when neither
 * @param missing facts that the rule looked for and nobody has supplied
 */
public record Finding(Rule rule, Outcome outcome, String sentence, List<Missing> missing) {

  /** How a rule came out. */
  public enum Outcome {
    /** 符合. */
    HOLDS,
    /** 违反. */
    VIOLATED,
    /** 缺少事实，不能判断. */
    UNDECIDED,
    /** 不适用. */
    NOT_APPLICABLE,
    /** 尚未施行. */
    NOT_IN_FORCE
  }

  /** A fact that nobody has supplied, and who can. */
  public record Missing(String fact, String label, String supplier) {}

  /** Whether it stands in the way: a blocking rule that is violated or cannot be said to hold. */
  public boolean bars() {
    return rule.severity() == Severity.BLOCK
        && (outcome == Outcome.VIOLATED || outcome == Outcome.UNDECIDED);
  }
}
