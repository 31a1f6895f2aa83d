package cn.sanzi.inventory.progress;

import cn.sanzi.platform.WorkingDays;
import java.time.LocalDate;
import java.util.List;

/** Deadlines that have passed, as ISO dates, with the working days since. */
record PassedDeadlines(String[] dues, Integer[] days) {

  static PassedDeadlines of(List<LocalDate> all, LocalDate today, WorkingDays workingDays) {
    List<LocalDate> passed = all.stream().filter(due -> due.isBefore(today)).toList();
    return new PassedDeadlines(
        passed.stream().map(LocalDate::toString).toArray(String[]::new),
        passed.stream().map(due -> workingDays.between(due, today)).toArray(Integer[]::new));
  }
}
