package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.Severity;
import cn.sanzi.sheets.Cell;
import org.jspecify.annotations.Nullable;

/** Makes readings for one column. */
final class Readings {

  static final Reading MISSING = new Reading.Read(null, null);

  private static final int QUOTED = 30;

  private final Column column;

  Readings(Column column) {
    this.column = column;
  }

  static Reading read(@Nullable Object value) {
    return value == null ? MISSING : new Reading.Read(value, null);
  }

  static Reading converted(@Nullable Object value, String note) {
    return new Reading.Read(value, note);
  }

  /** The sentence says what the cell holds, then what would be right. */
  Reading refuse(Cell cell, String advice) {
    String sentence = "「" + column.label() + "」写的是“" + shortened(cell.text()) + "”，" + advice;
    return new Reading.Unreadable(
        new Problem(column.key(), "type", Severity.REFUSED, sentence, null));
  }

  /** For cells in which a formula went wrong. */
  Reading refuseError(Cell cell) {
    return new Reading.Unreadable(
        new Problem(
            column.key(),
            "type",
            Severity.REFUSED,
            "「" + column.label() + "」的公式出错（" + shortened(cell.text()) + "），请改为正确的值",
            null));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
  }
}
