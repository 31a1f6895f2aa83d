package cn.sanzi.catalog.reading;

import cn.sanzi.shared.Calendars;
import java.time.LocalDate;

/** Dates as people write them, as days since 1970-01-01. */
final class Dates {

  /** Not a date. */
  static final long NONE = Long.MIN_VALUE;

  /** A year and a month without a day. */
  static final long MONTH_ONLY = Long.MIN_VALUE + 1;

  /** A day that the calendar does not have, such as 2023-02-29. */
  static final long UNREAL = Long.MIN_VALUE + 2;

  private static final long SERIAL_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  private Dates() {}

  /**
   * A spreadsheet's serial number in the 1900 system, whose 29 February 1900 never was; fraction of
   * a day dropped.
   */
  static long ofSerial(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    if (!Characters.isDigits(whole) || whole.length() > 6) {
      return NONE;
    }
    int serial = Integer.parseInt(whole);
    return serial < 1 || serial > 109_574 ? NONE : SERIAL_ZERO + serial + (serial < 60 ? 1 : 0);
  }

  /**
   * {@code 2024-03-01}, {@code 2024/3/1}, {@code 2024.3.1}, {@code 2024年3月1日}, {@code 20240301}; a
   * time behind is dropped.
   */
  static long ofText(String text) {
    int length = text.length();
    if (length == 8 && Characters.isDigits(text)) {
      return day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }
    int[] parts = new int[3];
    int part = 0;
    int digits = 0;
    for (int i = 0; i < length && part < 3; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        parts[part] = parts[part] * 10 + c - '0';
        if (++digits > 4) {
          return NONE;
        }
      } else if (digits > 0 && separates(c, part)) {
        digits = 0;
        part++;
        if (part == 3 && !isTime(text.substring(i + (c == '日' || c == '号' ? 1 : 0)))) {
          return NONE;
        }
      } else {
        return NONE;
      }
    }
    return day(parts, digits == 0 ? part : part + 1);
  }

  private static long day(int[] parts, int count) {
    if (count == 2 && parts[0] >= 1000) {
      return parts[1] >= 1 && parts[1] <= 12 ? MONTH_ONLY : NONE;
    }
    return count == 3 && parts[0] >= 1000 ? day(parts[0], parts[1], parts[2]) : NONE;
  }

  private static boolean separates(char c, int part) {
    return switch (part) {
      case 0 -> c == '-' || c == '/' || c == '.' || c == '年';
      case 1 -> c == '-' || c == '/' || c == '.' || c == '月';
      default -> c == '日' || c == '号' || c == ' ' || c == 'T';
    };
  }

  private static boolean isTime(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if ("0123456789:. TZ+".indexOf(rest.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static long day(int year, int month, int day) {
    if (year < 1800 || year > 2200) {
      return NONE;
    }
    return Calendars.isReal(year, month, day)
        ? LocalDate.of(year, month, day).toEpochDay()
        : UNREAL;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
