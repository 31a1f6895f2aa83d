package cn.sanzi.reporting.bulletin;

import cn.sanzi.platform.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The day of the weekly bulletin (工作方案 §4(3)：每周四前): Thursday, or the working day before where
 * Thursday is a holiday.
 */
final class BulletinDay {

  private BulletinDay() {}

  /** The next one, today included. */
  static LocalDate from(LocalDate today, WorkingDays workingDays) {
    LocalDate thursday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    LocalDate day = workingOrBefore(thursday, workingDays);
    while (day.isBefore(today)) {
      thursday = thursday.plusWeeks(1);
      day = workingOrBefore(thursday, workingDays);
    }
    return day;
  }

  private static LocalDate workingOrBefore(LocalDate day, WorkingDays workingDays) {
    return workingDays.isWorkingDay(day) ? day : workingDays.plus(day, -1);
  }
}
