package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row as it was typed on the page or sent by a machine, read column by column.
 *
 * @param unreadable what could not be read
 */
record RowEntry(Values values, List<Problem> unreadable) {

  /** Reads texts by key of column; those of columns that are not declared are passed over. */
  static RowEntry read(RowForm form, Map<String, String> texts) {
    List<Column> columns = form.kind().columns();
    var values = new Values(columns.size());
    var unreadable = new ArrayList<Problem>();
    for (int i = 0; i < columns.size(); i++) {
      String text = texts.get(columns.get(i).key());
      if (!columns.get(i).isDeclared() || text == null || text.isBlank()) {
        continue;
      }
      switch (form.read(i, new Cell(Cell.Type.TEXT, text))) {
        case Reading.Read read -> values.set(i, read.value());
        case Reading.Unreadable refused -> unreadable.add(refused.problem());
      }
    }
    return new RowEntry(values, unreadable);
  }
}
