package cn.sanzi.catalog.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Everything that is declared: as delivered, or with what was changed on the spot. */
public record Declarations(
    CommonDeclaration common,
    List<KindDeclaration> kinds,
    RuleFile rules,
    List<SubTableDeclaration> subTables,
    Map<String, ListDocument> lists,
    List<RoutingLine> routing) {

  /** Kinds with what they have from those they extend. */
  public List<KindDeclaration> complete() {
    return Inheritance.resolved(kinds);
  }

  public Optional<KindDeclaration> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** With these kinds too, and with the rules and lines that their own files bring. */
  public Declarations with(List<KindDeclaration> more) {
    Declarations all = this;
    for (KindDeclaration kind : more) {
      all = all.with(kind);
    }
    return all;
  }

  Declarations with(KindDeclaration kind) {
    var all = new ArrayList<>(kinds);
    int place = kinds.stream().map(KindDeclaration::code).toList().indexOf(kind.code());
    if (place < 0) {
      all.add(kind);
    } else {
      all.set(place, kind);
    }
    var lines = new ArrayList<RoutingLine>();
    if (kind.routing() != null) {
      kind.routing().forEach(line -> lines.add(line.of(kind.code())));
    }
    lines.addAll(routing);
    List<RuleDeclaration> own =
        kind.rules() == null
            ? List.of()
            : kind.rules().stream()
                .map(r -> r.kinds() == null ? r.forKinds(List.of(kind.code())) : r)
                .toList();
    RuleFile together = RuleFile.together(List.of(rules, new RuleFile(kind.parameters(), own)));
    return new Declarations(
        common, List.copyOf(all), together, subTables, lists, List.copyOf(lines));
  }

  Declarations changing(String code, UnaryOperator<KindDeclaration> change) {
    return new Declarations(
        common,
        kinds.stream().map(k -> k.code().equals(code) ? change.apply(k) : k).toList(),
        rules,
        subTables,
        lists,
        routing);
  }

  Declarations ruledBy(RuleFile other) {
    return new Declarations(common, kinds, other, subTables, lists, routing);
  }

  Declarations changing(String list, ListDocument document) {
    var changed = new TreeMap<>(lists);
    changed.put(list, document);
    return new Declarations(common, kinds, rules, subTables, changed, routing);
  }

  /** From that day on the line stands in the place of those that say something of the same. */
  Declarations routed(RoutingLine line, LocalDate day) {
    var lines = new ArrayList<RoutingLine>();
    lines.add(line.beginning(day));
    routing.forEach(other -> lines.addAll(other.until(day, line)));
    return new Declarations(common, kinds, rules, subTables, lists, List.copyOf(lines));
  }
}
