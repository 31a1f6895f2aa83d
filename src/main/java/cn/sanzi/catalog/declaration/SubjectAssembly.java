package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Subject;
import cn.sanzi.catalog.SubjectCode;
import cn.sanzi.catalog.declaration.SubjectDocument.SubjectRule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a subject together from its file; what does not fit together fails the start. */
public final class SubjectAssembly {

  /** A subject has no holder's row around it: who acts is a fact of its own. */
  private static final Set<String> OF_ROWS = Set.of("unitName", "unitType");

  private final SubjectDeclaration own;
  private final Map<String, Column> facts = new LinkedHashMap<>();

  private SubjectAssembly(SubjectDeclaration own) {
    this.own = own;
  }

  public static SubjectDocument assemble(SubjectDeclaration own) {
    return new SubjectAssembly(own).document();
  }

  private SubjectDocument document() {
    List<Subject.Section> sections = own.sections().stream().map(this::section).toList();
    List<Parameter> parameters = own.parameters() == null ? List.of() : own.parameters();
    List<RuleDeclaration> declared = own.rules();
    checkNames(declared, parameters);
    return new SubjectDocument(
        new Subject(new SubjectCode(own.code()), own.name(), own.when(), sections),
        declared.stream().map(this::rule).toList(),
        parameters);
  }

  private Subject.Section section(SubjectDeclaration.Section section) {
    List<Column> columns = section.facts().stream().map(f -> f.toFact(section.name())).toList();
    for (Column column : columns) {
      if (facts.put(column.key(), column) != null) {
        throw new IllegalArgumentException(own.code() + " has two facts " + column.key());
      }
    }
    return new Subject.Section(section.name(), section.supplier(), columns);
  }

  private void checkNames(List<RuleDeclaration> rules, List<Parameter> parameters) {
    Set<String> known = new HashSet<>(Names.BUILT_IN);
    known.removeAll(OF_ROWS);
    known.addAll(facts.keySet());
    known.addAll(parameters.stream().map(Parameter::name).toList());
    for (RuleDeclaration rule : rules) {
      Set<String> strange = new TreeSet<>(Names.in(rule));
      strange.addAll(rule.at());
      strange.removeAll(known);
      if (!strange.isEmpty() || rule.kinds() != null) {
        throw new IllegalArgumentException(
            "Rule " + rule.id() + " of " + own.code() + " does not fit it: " + strange);
      }
    }
  }

  private SubjectRule rule(RuleDeclaration declared) {
    Rule rule = declared.toRule();
    return new SubjectRule(rule, factsIn(rule.when()), factsIn(rule.must()));
  }

  private Set<String> factsIn(@Nullable String expression) {
    return Names.in(expression).stream()
        .filter(facts::containsKey)
        .flatMap(name -> origins(name).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> origins(String name) {
    Column fact = facts.get(name);
    String computed = fact == null ? null : fact.computed();
    return computed == null ? Set.of(name) : factsIn(computed);
  }
}
