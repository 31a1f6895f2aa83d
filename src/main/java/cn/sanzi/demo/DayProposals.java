package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days around those that have a say: the same, one more, one less, and by the terms named. */
final class DayProposals {

  private static final long LONGEST_TERM = 120;
  private static final LocalDate EARLIEST = LocalDate.of(1901, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2150, 1, 1);

  private final RowForm form;
  private final Topic topic;
  private final Values row;
  private final Judging judging;

  DayProposals(RowForm form, Topic topic, Values row, Judging judging) {
    this.form = form;
    this.topic = topic;
    this.row = row;
    this.judging = judging;
  }

  void add(int column, Set<@Nullable Object> found) {
    List<Long> terms = terms();
    for (LocalDate day : days(column)) {
      for (long days : new long[] {0, 1, -1, 40, -40, 400, -400}) {
        add(day.plusDays(days), found);
      }
      for (long term : terms) {
        for (LocalDate moved :
            List.of(
                day.plusYears(term),
                day.minusYears(term),
                day.plusMonths(term),
                day.minusMonths(term),
                day.plusDays(term),
                day.minusDays(term))) {
          add(moved, found);
          add(moved.plusDays(1), found);
          add(moved.minusDays(1), found);
        }
      }
    }
  }

  private static void add(LocalDate day, Set<@Nullable Object> found) {
    if (day.isAfter(EARLIEST) && day.isBefore(LATEST)) {
      found.add(day.toEpochDay());
    }
  }

  private Set<LocalDate> days(int column) {
    Set<LocalDate> days = new LinkedHashSet<>();
    days.add(judging.baseDate());
    days.add(judging.today());
    for (int known : topic.known()) {
      ColumnType type = form.kind().columns().get(known).type();
      if (row.get(known) instanceof Long number) {
        if (type == ColumnType.DATE && known != column) {
          days.add(LocalDate.ofEpochDay(number));
        } else if (type == ColumnType.YEAR && number > 1900 && number < 2150) {
          days.add(LocalDate.of(number.intValue(), 6, 30));
        }
      }
    }
    for (String text : topic.texts()) {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        days.add(LocalDate.parse(text));
      }
    }
    return days;
  }

  private List<Long> terms() {
    var terms = new ArrayList<Long>();
    for (BigDecimal figure : topic.figures()) {
      if (figure.signum() > 0 && figure.longValue() <= 4000 && figure.longValue() > 0) {
        terms.add(figure.longValue());
        terms.add(figure.longValue() + 1);
      }
    }
    for (int known : topic.known()) {
      Column column = form.kind().columns().get(known);
      boolean counts = column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL;
      if (counts && row.get(known) instanceof Long number) {
        long whole = BigDecimal.valueOf(number, Scales.of(column)).longValue();
        if (whole > 0 && whole <= LONGEST_TERM) {
          terms.add(whole);
        }
      }
    }
    return terms;
  }
}
