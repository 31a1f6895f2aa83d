package cn.sanzi.catalog;

import java.util.List;

/**
 * How one rule came out on a row, for whoever tries it.
 *
 * @param columns keys of the columns that it looked at
 */
public record RuleOutcome(Rule rule, State state, List<String> columns) {

  /** Why a rule speaks or is silent. */
  public enum State {
    /** It is broken and says so. */
    BROKEN,
    KEPT,
    /** Its condition does not hold: it does not concern the row. */
    NOT_CONCERNED,
    /** Something it needs is missing, so it stays silent. */
    MISSING,
    /** Its first day is still to come. */
    NOT_YET
  }
}
