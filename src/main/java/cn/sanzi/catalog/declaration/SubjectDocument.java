package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A subject with everything that judges it.
 *
 * @param parameters with every value that they ever had
 */
public record SubjectDocument(
    Subject subject, List<SubjectRule> rules, List<Parameter> parameters) {

  /**
   * A rule with the keys of the facts that its two conditions look for; a computed fact stands for
   * those that it is computed from.
   */
  public record SubjectRule(Rule rule, Set<String> whenFacts, Set<String> mustFacts) {}

  /** The values in force on that day. */
  public List<Parameter> parameters(LocalDate on) {
    Map<String, Parameter> inForce = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      LocalDate since = parameter.since();
      if (since == null || !since.isAfter(on)) {
        inForce.merge(parameter.name(), parameter, Parameters::later);
      }
    }
    return List.copyOf(inForce.values());
  }

  /** Days on which a parameter takes another value, in order. */
  public TreeSet<LocalDate> turns() {
    var turns = new TreeSet<LocalDate>();
    for (Parameter parameter : parameters) {
      LocalDate since = parameter.since();
      if (since != null) {
        turns.add(since);
      }
    }
    return turns;
  }
}
