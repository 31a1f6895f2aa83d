package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.SubTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a kind together from its own file, the common columns and the rules that judge it. */
public final class KindAssembly {

  /** Key of the common column that says since when the holder has it (取得日期). */
  private static final String ACQUIRED = "acquiredOn";

  private final CommonDeclaration common;
  private final RuleFile ruleFile;
  private final SubTableAssembly subTables;
  private final LocalDate effective;

  /**
   * @param effective day on which the version begins; decides which values of parameters it takes
   */
  public KindAssembly(
      CommonDeclaration common,
      RuleFile ruleFile,
      List<SubTableDeclaration> subTables,
      LocalDate effective) {
    this.common = common;
    this.ruleFile = ruleFile;
    this.subTables = new SubTableAssembly(subTables, ruleFile);
    this.effective = effective;
  }

  /** The document under version number 0: numbers are given when it is stored. */
  public KindDocument assemble(KindDeclaration own) {
    List<Column> columns = columns(own);
    checkKeys(own, columns);
    Map<String, Parameter> parameters = parametersInForce();
    List<SubTable> lines = subTables.of(own.subTables());
    Set<String> others = new HashSet<>(parameters.keySet());
    others.addAll(SubTableAssembly.names(lines));
    List<Rule> rules = rules(own, columns, others);
    List<Column> marked = columns.stream().map(c -> marked(c, rules)).toList();
    var kind =
        new Kind(
            new KindCode(own.code()),
            0,
            own.name(),
            said(own.field(), own, "field"),
            said(own.form(), own, "form"),
            said(own.class_(), own, "class"),
            said(own.measure(), own, "measure"),
            marked,
            said(own.naturalKeys(), own, "naturalKeys"),
            acquired(said(own.facts(), own, "facts"), marked),
            said(own.papers(), own, "papers"),
            lines);
    return new KindDocument(kind, rules, used(parameters, kind, rules));
  }

  private static <T> T said(@Nullable T value, KindDeclaration own, String property) {
    return Objects.requireNonNull(value, () -> "Kind " + own.code() + " lacks " + property);
  }

  /** Unless a kind says otherwise, it is acquired on the common column's day. */
  private static Kind.Facts acquired(Kind.Facts facts, List<Column> columns) {
    boolean common = columns.stream().anyMatch(column -> column.key().equals(ACQUIRED));
    return facts.acquired() == null && common ? facts.acquiredBy(ACQUIRED) : facts;
  }

  private List<Column> columns(KindDeclaration own) {
    var columns = new ArrayList<Column>();
    commonOf(own).filter(SectionDeclaration::first).forEach(s -> addCommon(columns, s, own));
    for (SectionDeclaration section : own.sections()) {
      section.columns().forEach(c -> columns.add(c.toColumn(section.name(), false)));
    }
    commonOf(own).filter(s -> !s.first()).forEach(s -> addCommon(columns, s, own));
    return List.copyOf(columns);
  }

  private Stream<SectionDeclaration> commonOf(KindDeclaration own) {
    return common.sections().stream().filter(s -> !s.special() || own.also().contains(s.name()));
  }

  private static void addCommon(
      List<Column> columns, SectionDeclaration section, KindDeclaration own) {
    for (ColumnDeclaration column : section.columns()) {
      if (!own.omit().contains(column.key())) {
        ColumnDeclaration other = own.adapt().get(column.key());
        columns.add(
            (other == null ? column : column.adaptedBy(other)).toColumn(section.name(), true));
      }
    }
  }

  private void checkKeys(KindDeclaration own, List<Column> columns) {
    Set<String> keys = new HashSet<>();
    for (Column column : columns) {
      if (!keys.add(column.key())) {
        throw new IllegalArgumentException(
            "Kind " + own.code() + " has two columns " + column.key());
      }
    }
    Set<String> commonKeys =
        common.sections().stream()
            .flatMap(s -> s.columns().stream())
            .map(ColumnDeclaration::key)
            .collect(Collectors.toSet());
    var strangers = new HashSet<String>(own.omit());
    strangers.addAll(own.adapt().keySet());
    strangers.removeAll(commonKeys);
    if (!strangers.isEmpty()) {
      throw new IllegalArgumentException(
          "Kind " + own.code() + " omits or adapts unknown " + strangers);
    }
    for (SectionDeclaration section : own.sections()) {
      for (ColumnDeclaration column : section.columns()) {
        if (commonKeys.contains(column.key())) {
          throw new IllegalArgumentException(
              "Kind " + own.code() + " declares common " + column.key());
        }
      }
    }
  }

  /** Those that name it, and of those for its parent or for all what speaks of its columns. */
  private List<Rule> rules(KindDeclaration own, List<Column> columns, Set<String> others) {
    Set<String> known = columns.stream().map(Column::key).collect(Collectors.toSet());
    known.addAll(others);
    known.addAll(Names.BUILT_IN);
    return ruleFile.rules().stream()
        .filter(rule ->
            rule.names(own.code())
                || ((rule.kinds() == null || rule.names(own.extends_()))
                    && known.containsAll(Names.in(rule))
                    && known.containsAll(rule.at())))
        .map(RuleDeclaration::toRule)
        .toList();
  }

  /**
   * A rule that demands just this column marks it as conditional, so that template and page can say
   * so.
   */
  static Column marked(Column column, List<Rule> rules) {
    if (column.need() != Column.Need.CONDITIONAL || column.neededWhen() != null) {
      return column;
    }
    return rules.stream()
        .filter(r -> r.must().equals("given(" + column.key() + ")") && r.when() != null)
        .findFirst()
        .map(r -> column.neededWhen(r.when()))
        .orElse(column);
  }

  private Map<String, Parameter> parametersInForce() {
    var inForce = new LinkedHashMap<String, Parameter>();
    for (Parameter parameter : ruleFile.parameters()) {
      LocalDate since = parameter.since();
      if (since == null || !since.isAfter(effective)) {
        inForce.merge(parameter.name(), parameter, Parameters::later);
      }
    }
    return inForce;
  }

  private static List<Parameter> used(
      Map<String, Parameter> parameters, Kind kind, List<Rule> rules) {
    Set<String> names = new HashSet<>();
    kind.columns().forEach(c -> names.addAll(Names.in(c)));
    rules.forEach(r -> names.addAll(Names.in(r)));
    for (SubTable table : kind.subTables()) {
      table.columns().forEach(c -> names.addAll(Names.in(c)));
      table.rules().forEach(r -> names.addAll(Names.in(r)));
    }
    return parameters.values().stream().filter(p -> names.contains(p.name())).toList();
  }
}
