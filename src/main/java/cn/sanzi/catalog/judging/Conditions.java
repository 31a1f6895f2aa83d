package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.RowCondition;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.declaration.Names;
import cn.sanzi.catalog.judging.Node.OfTruth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Conditions that other rooms put over rows, in the language of the rules. */
public final class Conditions {

  private Conditions() {}

  /** Empty when the kind lacks a column or figure that the expression names. */
  public static Optional<RowCondition> of(KindDocument document, String expression) {
    if (!known(document).containsAll(Names.in(expression))) {
      return Optional.empty();
    }
    Kind kind = document.kind();
    var compiler = new ExpressionCompiler(kind.columns(), document.parameters(), kind.subTables());
    if (!(compiler.compile(expression) instanceof OfTruth condition)) {
      throw new IllegalArgumentException(expression + " is no condition");
    }
    return Optional.of((row, judging) -> condition.truth().test(row, judging) == Truth.TRUE);
  }

  private static Set<String> known(KindDocument document) {
    var known = new HashSet<>(Names.BUILT_IN);
    known.add(Environment.BASE_DATE);
    document.kind().columns().stream().map(Column::key).forEach(known::add);
    document.parameters().stream().map(Parameter::name).forEach(known::add);
    for (SubTable table : document.kind().subTables()) {
      known.add(table.key());
      table.columns().forEach(column -> known.add(table.key() + "." + column.key()));
    }
    return known;
  }
}
