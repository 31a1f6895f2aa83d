package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.SubTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/**
 * What may be said of all lines of a sub-table. Within the call the table's name means one line:
 *
 * <ul>
 *   <li>{@code count(leases)} and {@code count(leases, leases.area > 100.0)}
 *   <li>{@code sum(leases.area)} and {@code sum(leases.area, leases.until >= baseDate)}
 *   <li>{@code overlap(leases.part, leases.from, leases.until)}: whether two lines with the same
 *       part have a day in common
 * </ul>
 *
 * The first two become CEL's own comprehensions, so that the library types them and can run them.
 */
@Immutable
final class LineMacros {

  static final String OVERLAP = "overlap";

  private static final String TOTAL = "__total";

  /** Types of the columns by key of table and key of column. */
  private final ImmutableMap<String, ImmutableMap<String, CelType>> tables;

  private LineMacros(ImmutableMap<String, ImmutableMap<String, CelType>> tables) {
    this.tables = tables;
  }

  static List<CelMacro> of(List<SubTable> tables) {
    var macros =
        new LineMacros(
            tables.stream()
                .collect(ImmutableMap.toImmutableMap(SubTable::key, LineTypes::columnsOf)));
    return List.of(
        CelMacro.newGlobalMacro("count", 1, (f, t, a) -> Optional.of(macros.count(f, a))),
        CelMacro.newGlobalMacro("count", 2, (f, t, a) -> Optional.of(macros.count(f, a))),
        CelMacro.newGlobalMacro("sum", 1, (f, t, a) -> Optional.of(macros.sum(f, a))),
        CelMacro.newGlobalMacro("sum", 2, (f, t, a) -> Optional.of(macros.sum(f, a))),
        CelMacro.newGlobalMacro(OVERLAP, 3, (f, t, a) -> Optional.of(macros.overlap(f, a))));
  }

  private CelExpr count(CelMacroExprFactory factory, ImmutableList<CelExpr> arguments) {
    CelExpr lines = arguments.getFirst();
    if (columnsOf(lines).isEmpty()) {
      return factory.reportError("count() takes a sub-table");
    }
    return total(factory, lines, arguments, factory.newIntLiteral(0), factory.newIntLiteral(1));
  }

  private CelExpr sum(CelMacroExprFactory factory, ImmutableList<CelExpr> arguments) {
    CelExpr column = arguments.getFirst();
    Optional<CelType> summed = typeOf(column);
    if (summed.isEmpty()) {
      return factory.reportError("sum() takes a column of a sub-table");
    }
    boolean whole = summed.get().equals(SimpleType.INT);
    CelExpr nothing = whole ? factory.newIntLiteral(0) : factory.newDoubleLiteral(0);
    return total(factory, column.select().operand(), arguments, nothing, column);
  }

  /** Adds up over the lines; with a second argument, over those for which it holds. */
  private static CelExpr total(
      CelMacroExprFactory factory,
      CelExpr lines,
      ImmutableList<CelExpr> arguments,
      CelExpr nothing,
      CelExpr summand) {
    CelExpr more =
        factory.newGlobalCall("_+_", ImmutableList.of(factory.newIdentifier(TOTAL), summand));
    CelExpr step =
        arguments.size() < 2
            ? more
            : factory.newGlobalCall(
                "_?_:_", ImmutableList.of(arguments.get(1), more, factory.newIdentifier(TOTAL)));
    return factory.fold(
        lines.ident().name(),
        factory.newIdentifier(lines.ident().name()),
        TOTAL,
        nothing,
        factory.newBoolLiteral(true),
        step,
        factory.newIdentifier(TOTAL));
  }

  private CelExpr overlap(CelMacroExprFactory factory, ImmutableList<CelExpr> arguments) {
    for (CelExpr argument : arguments) {
      if (typeOf(argument).isEmpty()) {
        return factory.reportError("overlap() takes columns of a sub-table");
      }
    }
    return factory.newGlobalCall(
        OVERLAP,
        ImmutableList.of(
            factory.newIdentifier(arguments.getFirst().select().operand().ident().name()),
            factory.newStringLiteral(arguments.get(0).select().field()),
            factory.newStringLiteral(arguments.get(1).select().field()),
            factory.newStringLiteral(arguments.get(2).select().field())));
  }

  /** None for what is no sub-table. */
  private ImmutableMap<String, CelType> columnsOf(CelExpr lines) {
    ImmutableMap<String, CelType> columns =
        lines.getKind() == CelExpr.ExprKind.Kind.IDENT ? tables.get(lines.ident().name()) : null;
    return columns == null ? ImmutableMap.of() : columns;
  }

  private Optional<CelType> typeOf(CelExpr column) {
    return column.getKind() == CelExpr.ExprKind.Kind.SELECT
        ? Optional.ofNullable(columnsOf(column.select().operand()).get(column.select().field()))
        : Optional.empty();
  }
}
