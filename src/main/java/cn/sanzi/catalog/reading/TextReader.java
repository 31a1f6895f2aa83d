package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads text: trimmed, numbers without exponent, line breaks only where several lines are meant.
 */
final class TextReader implements CellReader {

  /** A spreadsheet keeps no more digits of a number. */
  private static final int DIGITS_KEPT = 15;

  private final Readings readings;
  private final boolean severalLines;

  TextReader(Column column) {
    this.readings = new Readings(column);
    this.severalLines = column.type() == ColumnType.LONG_TEXT;
  }

  @Override
  public Reading read(Cell cell) {
    return switch (cell.type()) {
      case BLANK -> Readings.MISSING;
      case ERROR -> readings.refuseError(cell);
      case BOOLEAN -> Readings.read(cell.text());
      case DATE -> ofDate(cell);
      case NUMBER -> ofNumber(cell);
      case TEXT -> ofText(cell.text());
    };
  }

  private Reading ofText(String written) {
    String text = Characters.trimmed(written);
    if (text.isEmpty()) {
      return Readings.MISSING;
    }
    if (!severalLines && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      return Readings.converted(text.replaceAll("\\s*[\\r\\n]+\\s*", " "), "换行改为空格");
    }
    return Readings.read(text);
  }

  private Reading ofDate(Cell cell) {
    long day = Dates.ofSerial(cell.text());
    return day == Dates.NONE
        ? Readings.read(cell.text())
        : Readings.converted(LocalDate.ofEpochDay(day).toString(), "日期转为文字");
  }

  private Reading ofNumber(Cell cell) {
    String digits = plainDigits(cell.text());
    return digits == null
        ? readings.refuse(cell, "数字超过 15 位，表格软件已丢失尾数，请把单元格设为文本后按原件重填")
        : Readings.read(digits);
  }

  /** A number cell's digits without exponent; null when a spreadsheet must have lost some. */
  static @Nullable String plainDigits(String text) {
    if (Characters.isDigits(text) && text.length() <= DIGITS_KEPT) {
      return text;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return text;
    }
    if ((long) number.precision() - number.scale() > DIGITS_KEPT) {
      return null;
    }
    String plain =
        number.round(new java.math.MathContext(DIGITS_KEPT)).stripTrailingZeros().toPlainString();
    return plain;
  }
}
