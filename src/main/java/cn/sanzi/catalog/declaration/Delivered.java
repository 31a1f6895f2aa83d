package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.declaration.CatalogChange.AddColumn;
import cn.sanzi.catalog.declaration.CatalogChange.AddEntry;
import cn.sanzi.catalog.declaration.CatalogChange.AddKind;
import cn.sanzi.catalog.declaration.CatalogChange.DropColumn;
import cn.sanzi.catalog.declaration.CatalogChange.EndEntry;
import cn.sanzi.catalog.declaration.CatalogChange.Route;
import cn.sanzi.catalog.declaration.CatalogChange.SetParameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the delivered files say of the very thing that a change is about. */
public final class Delivered {

  private Delivered() {}

  public static @Nullable Object subject(CatalogChange change, Declarations delivered) {
    return switch (change) {
      case AddKind(KindDeclaration kind) -> delivered.kind(kind.code()).orElse(null);
      case AddColumn add -> column(delivered, add.kind(), String.valueOf(add.column().key()));
      case DropColumn(String kind, String key) -> column(delivered, kind, key);
      case AddEntry add -> entry(delivered, add.list(), add.code());
      case EndEntry(String list, String code) -> entry(delivered, list, code);
      case SetParameter set ->
          some(
              delivered.rules().parameters().stream()
                  .filter(parameter -> parameter.name().equals(set.name()))
                  .toList());
      case Route(RoutingLine line) ->
          some(
              delivered.routing().stream()
                  .filter(
                      other -> line.kinds() != null && line.kinds().stream().anyMatch(other::names))
                  .toList());
    };
  }

  private static @Nullable Object some(List<?> found) {
    return found.isEmpty() ? null : found;
  }

  private static @Nullable Object entry(Declarations delivered, String list, String code) {
    return Optional.ofNullable(delivered.lists().get(list)).flatMap(l -> l.find(code)).orElse(null);
  }

  /** Its own column, or the common one unless the kind leaves it out. */
  private static @Nullable Object column(Declarations delivered, String code, String key) {
    KindDeclaration kind = delivered.kind(code).orElse(null);
    if (kind == null || kind.omit().contains(key)) {
      return null;
    }
    return Stream.concat(kind.sections().stream(), delivered.common().sections().stream())
        .flatMap(section -> section.columns().stream())
        .filter(column -> key.equals(column.key()))
        .findFirst()
        .orElse(null);
  }
}
