package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Values;

/**
 * A declared rule, compiled. A condition with a missing operand leaves it silent: what is missing
 * is said elsewhere.
 */
final class RuleCheck implements Check {

  private final Rule rule;
  private final Truth broken;
  private final Template template;

  RuleCheck(Rule rule, ExpressionCompiler compiler, Template template) {
    this.rule = rule;
    this.template = template;
    Truth must = compiler.compile(rule.must()).asTruth();
    String when = rule.when();
    this.broken =
        when == null
            ? Logic.not(must)
            : Logic.and(compiler.compile(when).asTruth(), Logic.not(must));
  }

  @Override
  public boolean passes(Values row, Judging judging) {
    if (rule.since() != null && rule.since().isAfter(judging.today())) {
      return true;
    }
    return broken.test(row, judging) != Truth.TRUE;
  }

  @Override
  public Problem problem(Values row, Judging judging) {
    String column = rule.columns().isEmpty() ? null : rule.columns().getFirst();
    return new Problem(
        column, rule.id(), rule.severity(), template.filled(row, judging), rule.article());
  }
}
