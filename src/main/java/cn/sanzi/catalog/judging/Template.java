package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.OfTruth;
import cn.sanzi.catalog.judging.Node.OfWords;
import cn.sanzi.catalog.reading.Displays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A rule's message with values of the row in it: {@code 「原值」 {originalValue} 元}. */
final class Template {

  private final List<BiFunction<Values, Judging, String>> parts = new ArrayList<>();

  Template(String text, List<Column> columns, ExpressionCompiler compiler, Displays displays) {
    int from = 0;
    int open = text.indexOf('{');
    while (open >= 0) {
      int close = text.indexOf('}', open);
      String literal = text.substring(from, open);
      parts.add((row, judging) -> literal);
      parts.add(place(text.substring(open + 1, close), columns, compiler, displays));
      from = close + 1;
      open = text.indexOf('{', from);
    }
    String rest = text.substring(from);
    parts.add((row, judging) -> rest);
  }

  String filled(Values row, Judging judging) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.apply(row, judging)));
    return text.toString();
  }

  private static BiFunction<Values, Judging, String> place(
      String expression, List<Column> columns, ExpressionCompiler compiler, Displays displays) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.key().equals(expression) && column.need() != Column.Need.SYSTEM) {
        int index = i;
        return (row, judging) -> blankAsDash(displays.of(column, row.get(index)));
      }
    }
    return switch (compiler.compile(expression)) {
      case OfWords(Words words) ->
          (row, judging) -> {
            String found = words.of(row, judging);
            return blankAsDash(found == null ? "" : found);
          };
      case OfTruth(Truth truth) ->
          (row, judging) -> truth.test(row, judging) == Truth.TRUE ? "是" : "否";
      case OfQuantity quantity -> (row, judging) -> shown(quantity, row, judging);
    };
  }

  private static String shown(OfQuantity quantity, Values row, Judging judging) {
    long value = quantity.quantity().of(row, judging);
    if (value == Quantity.MISSING) {
      return "—";
    }
    return quantity.sort() == Node.Sort.DAY
        ? LocalDate.ofEpochDay(value).toString()
        : Displays.grouped(value, quantity.scale(), 0);
  }

  private static String blankAsDash(String text) {
    return text.isEmpty() ? "—" : text;
  }
}
