package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.Sort;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What time does to money, exact to the fen: each amount is rounded once, at the end. */
final class Finance {

  private static final int FEN = 2;
  private static final int MOST_YEARS = 10_000;
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private Finance() {}

  /** Charge on an overdue principal (违约金、滞纳金): principal × days × so many per mille a day. */
  static OfQuantity overdueCharge(OfQuantity principal, OfQuantity perMille, OfQuantity days) {
    return quantity(
        principal,
        perMille,
        days,
        (owed, rate, n) -> owed.multiply(rate).multiply(n).movePointLeft(3));
  }

  /**
   * Present value (现值) of a level income at the end of each year, discounted by so many percent;
   * the rest of a year counts for its share.
   */
  static OfQuantity presentValue(OfQuantity yearly, OfQuantity percent, OfQuantity years) {
    return quantity(yearly, percent, years, Finance::presentValue);
  }

  private static @Nullable BigDecimal presentValue(
      BigDecimal yearly, BigDecimal percent, BigDecimal years) {
    BigDecimal growth = BigDecimal.ONE.add(percent.movePointLeft(2));
    if (growth.signum() <= 0 || years.compareTo(BigDecimal.valueOf(MOST_YEARS)) > 0) {
      return null;
    }
    BigDecimal left = years.max(BigDecimal.ZERO);
    BigDecimal discount = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    while (left.signum() > 0) {
      discount = discount.divide(growth, PRECISION);
      sum = sum.add(discount.multiply(left.min(BigDecimal.ONE)), PRECISION);
      left = left.subtract(BigDecimal.ONE);
    }
    return yearly.multiply(sum);
  }

  /** An amount from three decimals; null where there is none. */
  private interface Formula {
    @Nullable BigDecimal of(BigDecimal a, BigDecimal b, BigDecimal c);
  }

  private static OfQuantity quantity(
      OfQuantity first, OfQuantity second, OfQuantity third, Formula formula) {
    Quantity a = first.quantity();
    Quantity b = second.quantity();
    Quantity c = third.quantity();
    Quantity amount =
        (row, judging) -> {
          long x = a.of(row, judging);
          long y = b.of(row, judging);
          long z = c.of(row, judging);
          if (x == Quantity.MISSING || y == Quantity.MISSING || z == Quantity.MISSING) {
            return Quantity.MISSING;
          }
          return inFen(
              formula.of(
                  BigDecimal.valueOf(x, first.scale()),
                  BigDecimal.valueOf(y, second.scale()),
                  BigDecimal.valueOf(z, third.scale())));
        };
    return new OfQuantity(amount, FEN, Sort.DECIMAL);
  }

  private static long inFen(@Nullable BigDecimal amount) {
    if (amount == null) {
      return Quantity.MISSING;
    }
    var fen = amount.setScale(FEN, RoundingMode.HALF_UP).unscaledValue();
    if (fen.bitLength() <= 62) {
      return fen.longValueExact();
    }
    return fen.signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE + 1;
  }
}
