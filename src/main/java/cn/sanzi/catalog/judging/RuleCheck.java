package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.RuleOutcome.State;
import cn.sanzi.catalog.Values;
import org.jspecify.annotations.Nullable;

/**
 * A declared rule, compiled. A condition with a missing operand leaves it silent: what is missing
 * is said elsewhere.
 */
final class RuleCheck implements Check {

  private final Rule rule;
  private final @Nullable Truth when;
  private final Truth must;
  private final Truth broken;
  private final Template template;

  RuleCheck(Rule rule, ExpressionCompiler compiler, Template template) {
    this.rule = rule;
    this.template = template;
    this.must = compiler.compile(rule.must()).asTruth();
    String condition = rule.when();
    this.when = condition == null ? null : compiler.compile(condition).asTruth();
    this.broken = when == null ? Logic.not(must) : Logic.and(when, Logic.not(must));
  }

  @Override
  public boolean passes(Values row, Judging judging) {
    return isToCome(judging) || broken.test(row, judging) != Truth.TRUE;
  }

  @Override
  public Problem problem(Values row, Judging judging) {
    String column = rule.columns().isEmpty() ? null : rule.columns().getFirst();
    return new Problem(
        column, rule.id(), rule.severity(), template.filled(row, judging), rule.article());
  }

  Rule rule() {
    return rule;
  }

  /** Why it speaks or is silent. */
  State state(Values row, Judging judging) {
    if (isToCome(judging)) {
      return State.NOT_YET;
    }
    int condition = when == null ? Truth.TRUE : when.test(row, judging);
    int demand = must.test(row, judging);
    if (condition == Truth.FALSE) {
      return State.NOT_CONCERNED;
    }
    if (demand == Truth.TRUE) {
      return State.KEPT;
    }
    return condition == Truth.TRUE && demand == Truth.FALSE ? State.BROKEN : State.MISSING;
  }

  private boolean isToCome(Judging judging) {
    return rule.since() != null && rule.since().isAfter(judging.today());
  }
}
