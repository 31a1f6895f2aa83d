package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.Cell;
import java.time.LocalDate;

/** Reads years; a whole date gives its year. */
final class YearReader implements CellReader {

  private static final String ADVICE = "应为四位年份，如 2008";

  private final Readings readings;

  YearReader(Column column) {
    this.readings = new Readings(column);
  }

  @Override
  public Reading read(Cell cell) {
    return switch (cell.type()) {
      case BLANK -> Readings.MISSING;
      case ERROR -> readings.refuseError(cell);
      case BOOLEAN -> readings.refuse(cell, ADVICE);
      case DATE -> ofDay(cell, Dates.ofSerial(cell.text()));
      case NUMBER, TEXT -> readText(cell);
    };
  }

  private Reading readText(Cell cell) {
    // Some programs write every number with a point.
    String number = cell.text();
    boolean pointed = cell.type() == Cell.Type.NUMBER && number.endsWith(".0");
    long plain = Decimals.plain(pointed ? number.substring(0, number.length() - 2) : number, 0);
    if (plain >= 1000 && plain <= 2200) {
      return Readings.read(plain);
    }
    String text = ChineseDays.inDigits(Characters.compact(Characters.trimmed(cell.text())));
    if (text.isEmpty()) {
      return Readings.MISSING;
    }
    if (Characters.meansNothing(text)) {
      return Readings.converted(null, "“" + text + "”按空白处理");
    }
    long whole = Decimals.plain(text, 0);
    if (whole >= 10_000 && whole <= 99_999) {
      return ofDay(cell, Dates.ofSerial(Long.toString(whole)));
    }
    if (whole >= 190_001 && whole <= 220_012 && whole % 100 >= 1 && whole % 100 <= 12) {
      return Readings.converted(whole / 100, "日期取其年份");
    }
    String year = text.endsWith("年") ? text.substring(0, text.length() - 1) : text;
    if (year.length() == 4 && Characters.isDigits(year)) {
      return Readings.converted(Long.valueOf(year), "年份写法已统一");
    }
    long day = Dates.ofText(text);
    return day == Dates.MONTH_ONLY
        ? Readings.converted(Long.valueOf(text.substring(0, 4)), "日期取其年份")
        : ofDay(cell, day);
  }

  private Reading ofDay(Cell cell, long day) {
    return day < Dates.UNREAL + 1
        ? readings.refuse(cell, ADVICE)
        : Readings.converted((long) LocalDate.ofEpochDay(day).getYear(), "日期取其年份");
  }
}
