package cn.sanzi.catalog.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives kinds that extend another (继承) what they have from it. */
final class Inheritance {

  private Inheritance() {}

  /** The same kinds in the same order, each complete; a parent stands among them. */
  static List<KindDeclaration> resolved(List<KindDeclaration> kinds) {
    Map<String, KindDeclaration> byCode =
        kinds.stream().collect(Collectors.toMap(KindDeclaration::code, Function.identity()));
    return kinds.stream().map(kind -> resolved(kind, byCode)).toList();
  }

  private static KindDeclaration resolved(
      KindDeclaration kind, Map<String, KindDeclaration> byCode) {
    String code = kind.extends_();
    if (code == null) {
      return kind;
    }
    KindDeclaration parent = byCode.get(code);
    if (parent == null || parent.extends_() != null) {
      throw new IllegalArgumentException(
          "Kind " + kind.code() + " extends " + code + ", which is no kind of its own");
    }
    return under(parent, kind);
  }

  private static KindDeclaration under(KindDeclaration parent, KindDeclaration own) {
    Set<String> inherited = keys(parent);
    var omitted = new ArrayList<String>(parent.omit());
    omitted.addAll(own.omit().stream().filter(key -> !inherited.contains(key)).toList());
    var adapted = new LinkedHashMap<String, ColumnDeclaration>(parent.adapt());
    own.adapt()
        .forEach((key, column) -> {
          if (!inherited.contains(key)) {
            adapted.merge(key, column, ColumnDeclaration::adaptedBy);
          }
        });
    return new KindDeclaration(
        own.code(),
        own.extends_(),
        own.name(),
        or(own.class_(), parent.class_()),
        or(own.field(), parent.field()),
        or(own.form(), parent.form()),
        or(own.measure(), parent.measure()),
        or(own.naturalKeys(), parent.naturalKeys()),
        or(own.facts(), parent.facts()),
        or(own.papers(), parent.papers()),
        or(own.subTables(), parent.subTables()),
        omitted,
        adapted,
        Stream.concat(parent.also().stream(), own.also().stream()).distinct().toList(),
        sections(parent, own),
        own.parameters(),
        own.rules(),
        own.routing());
  }

  /** Own sections marked first, the parent's as the kind bends them, the other own ones. */
  private static List<SectionDeclaration> sections(KindDeclaration parent, KindDeclaration own) {
    var sections = new ArrayList<SectionDeclaration>();
    own.sections().stream().filter(SectionDeclaration::first).forEach(sections::add);
    for (SectionDeclaration section : parent.sections()) {
      List<ColumnDeclaration> columns =
          section.columns().stream()
              .filter(column -> !own.omit().contains(column.key()))
              .map(column -> adapted(column, own.adapt().get(column.key())))
              .toList();
      if (!columns.isEmpty()) {
        sections.add(new SectionDeclaration(section.name(), false, false, columns));
      }
    }
    own.sections().stream().filter(section -> !section.first()).forEach(sections::add);
    return sections;
  }

  private static ColumnDeclaration adapted(
      ColumnDeclaration column, @Nullable ColumnDeclaration other) {
    return other == null ? column : column.adaptedBy(other);
  }

  private static Set<String> keys(KindDeclaration kind) {
    var keys = new HashSet<String>();
    for (SectionDeclaration section : kind.sections()) {
      section.columns().forEach(column -> keys.add(Objects.requireNonNull(column.key())));
    }
    return keys;
  }

  private static <T> @Nullable T or(@Nullable T own, @Nullable T parents) {
    return own == null ? parents : own;
  }
}
