package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.Cell;
import java.time.LocalDate;

/** Reads dates: as the spreadsheet keeps them, or as text in every notation that bureaus use. */
final class DateReader implements CellReader {

  private static final String ADVICE = "应为日期，如 2024-03-01";

  private final Readings readings;

  DateReader(Column column) {
    this.readings = new Readings(column);
  }

  @Override
  public Reading read(Cell cell) {
    return switch (cell.type()) {
      case BLANK -> Readings.MISSING;
      case ERROR -> readings.refuseError(cell);
      case BOOLEAN -> readings.refuse(cell, ADVICE);
      case DATE -> readSerial(cell);
      case NUMBER, TEXT -> readText(cell);
    };
  }

  private Reading readSerial(Cell cell) {
    long day = Dates.ofSerial(cell.text());
    return day == Dates.NONE ? readings.refuse(cell, ADVICE) : Readings.read(day);
  }

  private Reading readText(Cell cell) {
    String text = ChineseDays.inDigits(Characters.halfWidth(Characters.trimmed(cell.text())));
    if (text.isEmpty()) {
      return Readings.MISSING;
    }
    if (Characters.meansNothing(text)) {
      return Readings.converted(null, "“" + text + "”按空白处理");
    }
    if (Characters.isDigits(text) && text.length() == 5) {
      return Readings.converted(Dates.ofSerial(text), "日期序号转为日期");
    }
    long day =
        Dates.ofText(
            text.indexOf(' ') == text.lastIndexOf(' ') && text.indexOf(':') > 0
                ? text
                : text.replace(" ", ""));
    if (day == Dates.NONE) {
      return readings.refuse(cell, isYear(text) ? yearAdvice(text.substring(0, 4)) : ADVICE);
    }
    if (day == Dates.MONTH_ONLY) {
      return readings.refuse(cell, "还差日，应写到日，如 2024-03-31；不知道哪一日的填当月最后一日，并在备注说明");
    }
    if (day == Dates.UNREAL) {
      return readings.refuse(cell, "日历上没有这一天，" + ADVICE);
    }
    return asWritten(text, day) ? Readings.read(day) : Readings.converted(day, "日期写法已统一");
  }

  private static boolean asWritten(String text, long day) {
    return text.length() == 10
        && text.charAt(4) == '-'
        && text.equals(LocalDate.ofEpochDay(day).toString());
  }

  private static boolean isYear(String text) {
    return text.length() >= 4
        && Characters.isDigits(text.substring(0, 4))
        && (text.length() == 4 || text.substring(4).equals("年"));
  }

  private static String yearAdvice(String year) {
    return "只知年份的填 " + year + "-12-31，并在备注说明";
  }
}
