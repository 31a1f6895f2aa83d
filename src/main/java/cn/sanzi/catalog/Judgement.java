package cn.sanzi.catalog;

import cn.sanzi.catalog.Finding.Outcome;
import java.util.Collection;
import java.util.List;

/** A subject judged: one finding for each of its rules, in their order. */
public record Judgement(List<Finding> findings) {

  /** Rules that are violated, of whatever severity. */
  public List<Finding> violated() {
    return with(Outcome.VIOLATED);
  }

  /** Rules of which nobody can say yet whether they hold. */
  public List<Finding> undecided() {
    return with(Outcome.UNDECIDED);
  }

  /** What stands in the way of the next step. */
  public List<Finding> bars() {
    return findings.stream().filter(Finding::bars).toList();
  }

  /** Only the rules with those ids: a step that is not yet asked for the whole. */
  public Judgement of(Collection<String> ruleIds) {
    return new Judgement(
        findings.stream().filter(finding -> ruleIds.contains(finding.rule().id())).toList());
  }

  private List<Finding> with(Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
  }
}
