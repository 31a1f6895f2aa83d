package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.declaration.CatalogChange.AddColumn;
import cn.sanzi.catalog.declaration.CatalogChange.AddEntry;
import cn.sanzi.catalog.declaration.CatalogChange.AddKind;
import cn.sanzi.catalog.declaration.CatalogChange.DropColumn;
import cn.sanzi.catalog.declaration.CatalogChange.EndEntry;
import cn.sanzi.catalog.declaration.CatalogChange.Route;
import cn.sanzi.catalog.declaration.CatalogChange.SetParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Applies changes to declarations. It never refuses: what was changed on the spot wins over what is
 * delivered, and what finds nothing to change any more changes nothing.
 */
public final class Applying {

  private Applying() {}

  public static Declarations apply(Declarations to, CatalogChange change, LocalDate from) {
    return switch (change) {
      case AddKind(KindDeclaration kind) -> to.with(kind);
      case AddColumn add -> to.changing(add.kind(), kind -> with(kind, add));
      case DropColumn(String kind, String key) ->
          to.changing(kind, k -> without(k, key)).ruledBy(without(to.rules(), kind, key));
      case AddEntry add -> with(to, add, from);
      case EndEntry(String list, String code) -> {
        ListDocument document = to.lists().get(list);
        yield document == null ? to : to.changing(list, document.ending(code, from));
      }
      case SetParameter set -> to.ruledBy(with(to.rules(), set, from));
      case Route(RoutingLine line) -> to.routed(line, from);
    };
  }

  private static KindDeclaration with(KindDeclaration kind, AddColumn add) {
    var sections = new ArrayList<SectionDeclaration>();
    boolean placed = false;
    for (SectionDeclaration section : kind.sections()) {
      SectionDeclaration rest = section.without(key(add));
      boolean here = section.name().equals(add.section());
      placed |= here;
      sections.add(here ? rest.with(add.column(), add.after()) : rest);
    }
    if (!placed) {
      sections.add(new SectionDeclaration(add.section(), false, false, List.of(add.column())));
    }
    return kind.with(List.copyOf(sections), kind.omit());
  }

  private static String key(AddColumn add) {
    return Objects.requireNonNull(add.column().key());
  }

  /** An own column goes; a common or an inherited one is left out. */
  private static KindDeclaration without(KindDeclaration kind, String key) {
    boolean own =
        kind.sections().stream()
            .anyMatch(
                section -> section.columns().stream().anyMatch(column -> key.equals(column.key())));
    if (own) {
      return kind.with(
          kind.sections().stream().map(section -> section.without(key)).toList(), kind.omit());
    }
    var omitted = new ArrayList<>(kind.omit());
    if (!omitted.contains(key)) {
      omitted.add(key);
    }
    return kind.with(kind.sections(), List.copyOf(omitted));
  }

  private static RuleFile without(RuleFile rules, String kind, String key) {
    return new RuleFile(
        rules.parameters(),
        rules.rules().stream()
            .map(rule -> {
              List<String> kinds = rule.kinds();
              return kinds != null && kinds.contains(kind) && rule.speaksOf(key)
                  ? rule.forKinds(kinds.stream().filter(k -> !k.equals(kind)).toList())
                  : rule;
            })
            .toList());
  }

  private static Declarations with(Declarations to, AddEntry add, LocalDate from) {
    ListDocument document = to.lists().get(add.list());
    if (document == null) {
      return to;
    }
    List<String> aliases = add.aliases() == null ? List.of() : add.aliases();
    return to.changing(
        add.list(),
        document.with(new ListDocument.Entry(add.code(), add.label(), aliases, from, null)));
  }

  private static RuleFile with(RuleFile rules, SetParameter set, LocalDate from) {
    var parameters = new ArrayList<Parameter>();
    boolean placed = false;
    for (Parameter old : rules.parameters()) {
      if (!old.name().equals(set.name())) {
        parameters.add(old);
      } else if (!placed) {
        placed = true;
        parameters.add(
            new Parameter(old.name(), old.label(), set.value(), old.unit(), old.article(), from));
      }
    }
    return new RuleFile(List.copyOf(parameters), rules.rules());
  }
}
