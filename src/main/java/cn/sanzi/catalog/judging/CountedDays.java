package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.Sort;
import cn.sanzi.platform.WorkingDays;
import java.time.LocalDate;

/**
 * Working days in expressions (工作日). In a year whose holidays are not published yet the count is
 * missing, never guessed.
 */
final class CountedDays {

  private final WorkingDays calendar;

  CountedDays(WorkingDays calendar) {
    this.calendar = calendar;
  }

  /** Working days after the first day up to and including the second. */
  OfQuantity between(OfQuantity from, OfQuantity to) {
    Quantity start = from.quantity();
    Quantity end = to.quantity();
    Quantity count =
        (row, judging) -> {
          long a = start.of(row, judging);
          long b = end.of(row, judging);
          if (a == Quantity.MISSING || b == Quantity.MISSING) {
            return Quantity.MISSING;
          }
          LocalDate first = LocalDate.ofEpochDay(a);
          LocalDate last = LocalDate.ofEpochDay(b);
          return arePublished(first, last) ? calendar.between(first, last) : Quantity.MISSING;
        };
    return new OfQuantity(count, 0, Sort.WHOLE);
  }

  /** The day so many working days after a day. */
  OfQuantity plus(OfQuantity from, OfQuantity count) {
    Quantity start = from.quantity();
    Quantity number = count.quantity();
    Quantity day =
        (row, judging) -> {
          long a = start.of(row, judging);
          long n = number.of(row, judging);
          if (a == Quantity.MISSING || n == Quantity.MISSING) {
            return Quantity.MISSING;
          }
          LocalDate first = LocalDate.ofEpochDay(a);
          LocalDate last = calendar.plus(first, Math.toIntExact(n));
          return arePublished(first, last) ? last.toEpochDay() : Quantity.MISSING;
        };
    return new OfQuantity(day, 0, Sort.DAY);
  }

  private boolean arePublished(LocalDate a, LocalDate b) {
    int last = Math.max(a.getYear(), b.getYear());
    for (int year = Math.min(a.getYear(), b.getYear()); year <= last; year++) {
      if (!calendar.isPublished(year)) {
        return false;
      }
    }
    return true;
  }
}
