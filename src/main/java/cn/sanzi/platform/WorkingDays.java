package cn.sanzi.platform;

import java.time.LocalDate;

/** Chinese working days (工作日) by the State Council's yearly notice of holidays and shifted days. */
public interface WorkingDays {

  /** Whether people work on that day. In years without a published calendar: Monday to Friday. */
  boolean isWorkingDay(LocalDate day);

  /** Whether the calendar of that year has been published and loaded. */
  boolean isPublished(int year);

  /**
   * Working days after {@code from} up to and including {@code to}; negative when {@code to} lies
   * before.
   */
  int between(LocalDate from, LocalDate to);

  /** The day {@code count} working days after {@code from}; for count 0 the day itself. */
  LocalDate plus(LocalDate from, int count);
}
