package cn.sanzi.shared;

import java.time.Year;

/** Whether a day exists, answered without an exception. */
public final class Calendars {

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Calendars() {}

  public static boolean isReal(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    int last = month == 2 && Year.isLeap(year) ? 29 : DAYS[month - 1];
    return day <= last;
  }
}
