package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that follow from the others that have a say: equal, a little more or less, sums, what
 * remains of a sum, products, shares.
 */
final class NumberProposals {

  private static final int FEW = 6;

  /** More of them a workbook would not keep beside a great whole. */
  private static final int DECIMALS = 4;

  private final RowForm form;
  private final Topic topic;
  private final Values row;
  private final Judging judging;
  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();

  NumberProposals(RowForm form, Topic topic, Values row, Judging judging) {
    this.form = form;
    this.topic = topic;
    this.row = row;
    this.judging = judging;
  }

  void add(int column, Set<@Nullable Object> found) {
    Column declared = form.kind().columns().get(column);
    collect(column);
    var values = new ArrayList<BigDecimal>();
    values.add(BigDecimal.ZERO);
    if (declared.type() == ColumnType.YEAR) {
      days.forEach(day -> values.add(BigDecimal.valueOf(day.getYear())));
    }
    terms(values);
    singles(values);
    if (numbers.size() <= FEW) {
      pairs(values);
    }
    sums(values);
    int scale = Scales.of(declared);
    BigDecimal least = BigDecimal.ONE.movePointLeft(Math.min(scale, DECIMALS));
    for (BigDecimal value : values) {
      put(declared, value, found);
      put(declared, value.add(BigDecimal.ONE), found);
      put(declared, value.subtract(BigDecimal.ONE), found);
      put(declared, value.subtract(least), found);
    }
    if (row.get(column) instanceof Long now) {
      BigDecimal value = BigDecimal.valueOf(now, scale);
      // The usual slips: 万元 for 元 and the other way round.
      put(declared, value.movePointLeft(4), found);
      put(declared, value.movePointRight(4), found);
      put(declared, value.movePointRight(1), found);
    }
    bound(declared.min(), found);
    bound(declared.max(), found);
  }

  private static void bound(@Nullable Long bound, Set<@Nullable Object> found) {
    if (bound != null) {
      found.add(bound);
    }
  }

  private static void put(Column column, BigDecimal value, Set<@Nullable Object> found) {
    int scale = Scales.of(column);
    BigDecimal scaled = value.movePointRight(scale).setScale(0, RoundingMode.HALF_UP);
    // Hectares must still fit as square metres.
    long most = Scales.most(column) / (column.type() == ColumnType.AREA ? 100 : 1);
    boolean isYear = value.signum() > 0 && value.compareTo(BigDecimal.valueOf(2099)) <= 0;
    if (scaled.abs().compareTo(BigDecimal.valueOf(most)) <= 0
        && (column.type() != ColumnType.YEAR || isYear)) {
      found.add(scaled.longValueExact());
    }
  }

  private void collect(int column) {
    days.add(judging.baseDate());
    days.add(judging.today());
    for (int known : topic.known()) {
      ColumnType type = form.kind().columns().get(known).type();
      if (known != column && row.get(known) instanceof Long number) {
        if (type == ColumnType.DATE) {
          days.add(LocalDate.ofEpochDay(number));
        } else {
          numbers.add(BigDecimal.valueOf(number, Scales.of(form.kind().columns().get(known))));
        }
      }
    }
  }

  private void terms(List<BigDecimal> values) {
    for (LocalDate a : days) {
      for (LocalDate b : days) {
        if (a.isBefore(b)) {
          values.add(BigDecimal.valueOf(ChronoUnit.YEARS.between(a, b)));
          values.add(BigDecimal.valueOf(ChronoUnit.MONTHS.between(a, b)));
        }
      }
    }
  }

  private void singles(List<BigDecimal> values) {
    List<BigDecimal> figures = topic.figures();
    values.addAll(figures);
    for (BigDecimal number : numbers) {
      values.add(number);
      values.add(number.negate());
      for (BigDecimal figure : figures) {
        values.add(number.multiply(figure));
        values.add(number.multiply(BigDecimal.ONE.add(figure.movePointLeft(2))));
        if (figure.signum() > 0) {
          values.add(number.divide(figure, 4, RoundingMode.HALF_UP));
        }
      }
      // Rough figures keep a proportion plausible without being exact.
      values.add(number.multiply(new BigDecimal("0.5")));
      values.add(number.multiply(new BigDecimal("0.9")));
      values.add(number.multiply(new BigDecimal("1.5")));
      values.add(number.multiply(BigDecimal.valueOf(3)));
    }
  }

  private void pairs(List<BigDecimal> values) {
    for (BigDecimal a : numbers) {
      for (BigDecimal b : numbers) {
        values.add(a.subtract(b));
        values.add(a.add(b));
        values.add(a.multiply(b));
        if (b.signum() != 0) {
          values.add(a.divide(b, 4, RoundingMode.HALF_UP));
          values.add(a.movePointRight(2).divide(b, 4, RoundingMode.HALF_UP));
        }
      }
    }
  }

  private void sums(List<BigDecimal> values) {
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    values.add(sum);
    for (BigDecimal total : numbers) {
      values.add(total.subtract(sum.subtract(total)));
    }
  }
}
