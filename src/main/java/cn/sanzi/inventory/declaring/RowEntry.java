package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A row as it was typed on the page or sent by a machine, read column by column.
 *
 * @param unreadable what could not be read
 */
record RowEntry(Values values, List<Problem> unreadable) {

  /** Reads texts by key of column; those of columns that are not declared are passed over. */
  static RowEntry read(RowForm form, TypedRow typed) {
    var unreadable = new ArrayList<Problem>();
    Values values = read(form.kind().columns(), form::read, typed.values(), unreadable::add);
    for (int i = 0; i < form.subTables().size(); i++) {
      LineForm lines = form.subTables().get(i);
      values.setLines(i, read(lines, typed.linesOf(lines.table().key()), unreadable));
    }
    return new RowEntry(values, unreadable);
  }

  private static List<Values> read(
      LineForm form, List<Map<String, String>> typed, List<Problem> unreadable) {
    var lines = new ArrayList<Values>();
    for (int i = 0; i < typed.size(); i++) {
      int line = i;
      lines.add(
          read(
              form.table().columns(),
              form::read,
              typed.get(i),
              problem -> unreadable.add(form.table().at(line, problem))));
    }
    return lines;
  }

  private static Values read(
      List<Column> columns,
      BiFunction<Integer, Cell, Reading> reader,
      Map<String, String> texts,
      Consumer<Problem> unreadable) {
    var values = new Values(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      String text = texts.get(columns.get(i).key());
      if (!columns.get(i).isDeclared() || text == null || text.isBlank()) {
        continue;
      }
      switch (reader.apply(i, new Cell(Cell.Type.TEXT, text))) {
        case Reading.Read read -> values.set(i, read.value());
        case Reading.Unreadable refused -> unreadable.accept(refused.problem());
      }
    }
    return values;
  }
}
