package cn.sanzi.register.export;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ValueTexts;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.SheetWriter;
import java.time.LocalDate;

/**
 * One value of a kind's own column as a cell: numbers and dates as such, the rest as it reads,
 * secrets masked.
 */
final class OwnCell {

  private OwnCell() {}

  static void write(ValueTexts texts, Column column, int index, Values values, SheetWriter sheet) {
    switch (column.type()) {
      case INTEGER, DECIMAL, MONEY, AREA, PERCENT ->
          sheet.digits(column.secret() ? null : texts.editable(index, values));
      case DATE -> {
        Object day = values.get(index);
        sheet.date(day instanceof Long days ? LocalDate.ofEpochDay(days) : null);
      }
      case TEXT, LONG_TEXT, YEAR, CODE, YES_NO, UNIT, DIVISION, FILE ->
          sheet.text(texts.display(index, values));
    }
  }

  /** Decimals that the column shows; -1 for what is no number. */
  static int decimals(Column column) {
    return switch (column.type()) {
      case INTEGER -> 0;
      case DECIMAL, MONEY, AREA, PERCENT -> 2;
      case DATE, TEXT, LONG_TEXT, YEAR, CODE, YES_NO, UNIT, DIVISION, FILE -> -1;
    };
  }
}
