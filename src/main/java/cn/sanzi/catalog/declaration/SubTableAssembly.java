package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.SubTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts sub-tables together from their own files and the rules that judge their lines. */
final class SubTableAssembly {

  private final List<SubTableDeclaration> declared;
  private final RuleFile ruleFile;

  SubTableAssembly(List<SubTableDeclaration> declared, RuleFile ruleFile) {
    this.declared = declared;
    this.ruleFile = ruleFile;
  }

  /** Those of a kind; fails for an unknown code. */
  List<SubTable> of(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(this::table).toList();
  }

  /** What expressions of a kind may call them and their columns: {@code leases.area}. */
  static Set<String> names(List<SubTable> tables) {
    Set<String> names = new TreeSet<>();
    for (SubTable table : tables) {
      names.add(table.key());
      table.columns().forEach(column -> names.add(table.key() + "." + column.key()));
    }
    return names;
  }

  private SubTable table(String code) {
    SubTableDeclaration own =
        declared.stream()
            .filter(table -> table.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No such sub-table: " + code));
    List<Rule> rules =
        ruleFile.rules().stream()
            .filter(rule -> rule.kinds() != null && rule.kinds().contains(code))
            .map(RuleDeclaration::toRule)
            .toList();
    List<Column> columns = new ArrayList<>();
    for (SectionDeclaration section : own.sections()) {
      section
          .columns()
          .forEach(c -> columns.add(KindAssembly.marked(c.toColumn(section.name(), false), rules)));
    }
    return new SubTable(
        code, own.key(), own.name(), own.measure(), List.copyOf(columns), own.naturalKey(), rules);
  }
}
