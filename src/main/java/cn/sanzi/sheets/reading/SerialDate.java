package cn.sanzi.sheets.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days as spreadsheets count them, from 1900 on. */
final class SerialDate {

  /** What lies between the two ways of counting. */
  private static final BigDecimal FROM_1904 = BigDecimal.valueOf(1462);

  /**
   * Day 0; with it all days from March 1900 on are right, in spite of the leap day that 1900 had
   * not.
   */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  private SerialDate() {}

  /** Days counted from 1904 counted from 1900; the text itself when it is no number. */
  static String from1904(String days) {
    try {
      return new BigDecimal(days).add(FROM_1904).toPlainString();
    } catch (NumberFormatException e) {
      return days;
    }
  }

  /** Days of a date as ISO 8601 writes it, with or without time; null when it is none. */
  static @Nullable String ofIso(String text) {
    try {
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      if (local.indexOf('T') < 0) {
        return Long.toString(ChronoUnit.DAYS.between(ZERO, LocalDate.parse(local)));
      }
      LocalDateTime at = LocalDateTime.parse(local);
      long days = ChronoUnit.DAYS.between(ZERO, at.toLocalDate());
      return BigDecimal.valueOf(days).add(fraction(at.toLocalTime())).toPlainString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static BigDecimal fraction(LocalTime time) {
    return BigDecimal.valueOf(time.toSecondOfDay())
        .divide(SECONDS, 10, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
