package cn.sanzi.catalog.declaration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of columns as written in a file.
 *
 * @param first whether a common section stands before the kind's own, or an own one before those of
 *     the parent
 * @param special whether only kinds that name it have this common section
 */
public record SectionDeclaration(
    String name, boolean first, boolean special, List<ColumnDeclaration> columns) {

  SectionDeclaration without(String key) {
    return new SectionDeclaration(
        name,
        first,
        special,
        columns.stream().filter(column -> !key.equals(column.key())).toList());
  }

  /** With that column behind another, or at the end. */
  SectionDeclaration with(ColumnDeclaration column, @Nullable String after) {
    var all = new ArrayList<>(columns);
    int place = columns.stream().map(ColumnDeclaration::key).toList().indexOf(after);
    all.add(place < 0 ? all.size() : place + 1, column);
    return new SectionDeclaration(name, first, special, List.copyOf(all));
  }
}
