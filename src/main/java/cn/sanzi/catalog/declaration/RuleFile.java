package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rules and their parameters. */
public record RuleFile(List<Parameter> parameters, List<RuleDeclaration> rules) {

  public RuleFile(@Nullable List<Parameter> parameters, @Nullable List<RuleDeclaration> rules) {
    this.parameters = parameters == null ? List.of() : parameters;
    this.rules = rules == null ? List.of() : rules;
  }

  /** All files as one. */
  static RuleFile together(List<RuleFile> files) {
    return new RuleFile(
        files.stream().flatMap(file -> file.parameters.stream()).toList(),
        files.stream().flatMap(file -> file.rules.stream()).toList());
  }
}
