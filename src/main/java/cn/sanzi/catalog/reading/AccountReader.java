package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.Cell;

/**
 * Reads account numbers: spaces and a leading apostrophe are mended; numbers whose last digits a
 * spreadsheet has thrown away are refused, because nobody can know what they were.
 */
final class AccountReader implements CellReader {

  private static final String DESTROYED = "表格软件已丢失后几位，请把单元格设为文本后按开户许可证重填";

  private final Readings readings;

  AccountReader(Column column) {
    this.readings = new Readings(column);
  }

  @Override
  public Reading read(Cell cell) {
    if (cell.isBlank()) {
      return Readings.MISSING;
    }
    if (cell.type() == Cell.Type.ERROR) {
      return readings.refuseError(cell);
    }
    if (cell.type() == Cell.Type.NUMBER) {
      return ofNumber(cell);
    }
    String text = Characters.compact(Characters.trimmed(cell.text()));
    String bare =
        text.startsWith("'") || text.startsWith("’") || text.startsWith("‘") || text.startsWith("`")
            ? text.substring(1)
            : text;
    if (isScientific(bare)) {
      return readings.refuse(cell, "是科学计数法，" + DESTROYED);
    }
    return bare.equals(cell.text()) ? Readings.read(bare) : Readings.converted(bare, "去掉空格等符号");
  }

  private Reading ofNumber(Cell cell) {
    String digits = TextReader.plainDigits(cell.text());
    if (digits == null) {
      return readings.refuse(cell, "以数字存放且超过 15 位，" + DESTROYED);
    }
    return digits.equals(cell.text())
        ? Readings.read(digits)
        : Readings.converted(digits, "数字转为文字");
  }

  /** {@code 1.53E+16} and the like. */
  private static boolean isScientific(String text) {
    int e = Math.max(text.indexOf('E'), text.indexOf('e'));
    return e > 0 && text.chars().allMatch(c -> "0123456789.+-Ee".indexOf(c) >= 0);
  }
}
