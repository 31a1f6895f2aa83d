package cn.sanzi.register.export;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.IOException;
import java.util.List;

/**
 * The sheet of an export on which the lines of one sub-table stand, each with the number and name
 * of its card.
 *
 * @param key of the sub-table
 * @param own its columns, as of today
 */
record LineSheet(String key, List<Column> own, ExportSpec spec) {

  /** What the document of a card without such lines does not contain. */
  String mark() {
    return "\"" + key + "\":";
  }

  /** A card of an older version may have other columns: found by key, missing ones stay blank. */
  void write(String number, String name, RowForm form, Values card, SheetWriter sheet)
      throws IOException {
    for (int i = 0; i < form.subTables().size(); i++) {
      LineForm lines = form.subTables().get(i);
      if (lines.table().key().equals(key)) {
        for (Values line : card.lines(i)) {
          sheet.text(number).text(name);
          write(lines, line, sheet);
          sheet.endRow();
        }
      }
    }
  }

  private void write(LineForm form, Values line, SheetWriter sheet) {
    List<Column> columns = form.table().columns();
    for (Column wanted : own) {
      int index = columns.stream().map(Column::key).toList().indexOf(wanted.key());
      if (index < 0 || line.get(index) == null) {
        sheet.blank();
      } else {
        OwnCell.write(form, columns.get(index), index, line, sheet);
      }
    }
  }
}
