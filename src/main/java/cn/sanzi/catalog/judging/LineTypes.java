package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.SubTable;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.List;
import java.util.Optional;

/** Lines of sub-tables as CEL types them: a list of structures with the table's columns. */
final class LineTypes implements CelTypeProvider {

  private final ImmutableList<StructType> types;

  private LineTypes(ImmutableList<StructType> types) {
    this.types = types;
  }

  static CelTypeProvider of(List<SubTable> tables) {
    return new LineTypes(
        tables.stream().map(LineTypes::type).collect(ImmutableList.toImmutableList()));
  }

  static CelType listOf(SubTable table) {
    return ListType.create(StructTypeReference.create(nameOf(table)));
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types);
  }

  @Override
  public Optional<CelType> findType(String name) {
    return types.stream()
        .filter(type -> type.name().equals(name))
        .map(type -> (CelType) type)
        .findFirst();
  }

  private static String nameOf(SubTable table) {
    return "sanzi.line." + table.code();
  }

  /** Types of the columns by key. */
  static ImmutableMap<String, CelType> columnsOf(SubTable table) {
    return table.columns().stream()
        .collect(ImmutableMap.toImmutableMap(Column::key, c -> Environment.typeOf(c.type())));
  }

  private static StructType type(SubTable table) {
    ImmutableMap<String, CelType> columns = columnsOf(table);
    return StructType.create(
        nameOf(table), columns.keySet(), field -> Optional.ofNullable(columns.get(field)));
  }
}
