package cn.sanzi.sheets.writing;

import java.time.LocalDate;

/** Days as spreadsheets count them, from 1900-01-01 as 1. */
final class SerialDay {

  private static final int OF_1970 = 25_569;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Spreadsheets hold 1900 for a leap year. */
  private static final LocalDate AFTER_THE_DAY_THAT_NEVER_WAS = LocalDate.of(1900, 3, 1);

  private SerialDay() {}

  static boolean exists(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  static long of(LocalDate date) {
    long day = date.toEpochDay() + OF_1970;
    return date.isBefore(AFTER_THE_DAY_THAT_NEVER_WAS) ? day - 1 : day;
  }
}
