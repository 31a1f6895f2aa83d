package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.Sort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Exact arithmetic on scaled integers. What leaves the range of 64 bits is held at its edge, so
 * that comparisons still come out right; declared values are bounded so far below that it takes a
 * product of two absurd ones to get there.
 */
final class Arithmetic {

  private static final int MOST_DECIMALS = 12;
  private static final long LEAST = Long.MIN_VALUE + 1;
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Arithmetic() {}

  static OfQuantity constant(double value) {
    // The shortest decimal that means this double is the one that was written.
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    return constant(decimal.scale() < 0 ? decimal.setScale(0) : decimal, Sort.DECIMAL);
  }

  static OfQuantity constant(BigDecimal decimal, Sort sort) {
    if (decimal.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("too many decimals: " + decimal);
    }
    long value = decimal.unscaledValue().longValueExact();
    return new OfQuantity((row, judging) -> value, decimal.scale(), sort);
  }

  static OfQuantity constant(long value) {
    return new OfQuantity((row, judging) -> value, 0, Sort.WHOLE);
  }

  static OfQuantity plus(OfQuantity a, OfQuantity b) {
    int scale = Math.max(a.scale(), b.scale());
    Quantity left = lifted(a, scale);
    Quantity right = lifted(b, scale);
    Quantity sum =
        (row, judging) -> {
          long x = left.of(row, judging);
          long y = right.of(row, judging);
          return x == Quantity.MISSING || y == Quantity.MISSING ? Quantity.MISSING : sum(x, y);
        };
    return new OfQuantity(sum, scale, a.sort());
  }

  static OfQuantity minus(OfQuantity a, OfQuantity b) {
    return plus(a, negated(b));
  }

  static OfQuantity negated(OfQuantity a) {
    Quantity quantity = a.quantity();
    Quantity negated =
        (row, judging) -> {
          long x = quantity.of(row, judging);
          return x == Quantity.MISSING ? x : -x;
        };
    return new OfQuantity(negated, a.scale(), a.sort());
  }

  static OfQuantity times(OfQuantity a, OfQuantity b) {
    int scale = a.scale() + b.scale();
    if (scale > MOST_DECIMALS) {
      throw new IllegalArgumentException("a product with " + scale + " decimals");
    }
    Quantity left = a.quantity();
    Quantity right = b.quantity();
    Quantity product =
        (row, judging) -> {
          long x = left.of(row, judging);
          long y = right.of(row, judging);
          return x == Quantity.MISSING || y == Quantity.MISSING ? Quantity.MISSING : product(x, y);
        };
    return new OfQuantity(product, scale, a.sort());
  }

  static OfQuantity absolute(OfQuantity a) {
    Quantity quantity = a.quantity();
    Quantity absolute =
        (row, judging) -> {
          long x = quantity.of(row, judging);
          return x == Quantity.MISSING || x >= 0 ? x : -x;
        };
    return new OfQuantity(absolute, a.scale(), a.sort());
  }

  static OfQuantity extreme(OfQuantity a, OfQuantity b, boolean greatest) {
    int scale = Math.max(a.scale(), b.scale());
    Quantity left = lifted(a, scale);
    Quantity right = lifted(b, scale);
    Quantity extreme =
        (row, judging) -> {
          long x = left.of(row, judging);
          long y = right.of(row, judging);
          if (x == Quantity.MISSING || y == Quantity.MISSING) {
            return Quantity.MISSING;
          }
          return greatest ? Math.max(x, y) : Math.min(x, y);
        };
    return new OfQuantity(extreme, scale, a.sort());
  }

  /**
   * So many times the ratio of two quantities, rounded to four decimals; missing when the second is
   * nothing.
   */
  static OfQuantity ratio(OfQuantity part, OfQuantity whole, int times) {
    int scale = Math.max(part.scale(), whole.scale());
    Quantity left = lifted(part, scale);
    Quantity right = lifted(whole, scale);
    Quantity share =
        (row, judging) -> {
          long x = left.of(row, judging);
          long y = right.of(row, judging);
          return x == Quantity.MISSING || y == Quantity.MISSING || y == 0
              ? Quantity.MISSING
              : quotient(x, times * 10_000L, y);
        };
    return new OfQuantity(share, 4, Sort.DECIMAL);
  }

  /** The quantity with that many decimals; fewer than it has are rounded half up. */
  static Quantity rescaled(OfQuantity a, int scale) {
    if (scale >= a.scale()) {
      return lifted(a, scale);
    }
    Quantity quantity = a.quantity();
    long power = POWERS[a.scale() - scale];
    return (row, judging) -> {
      long x = quantity.of(row, judging);
      return x == Quantity.MISSING ? x : quotient(x, 1, power);
    };
  }

  static Quantity lifted(OfQuantity a, int scale) {
    if (scale == a.scale()) {
      return a.quantity();
    }
    Quantity quantity = a.quantity();
    long power = POWERS[scale - a.scale()];
    return (row, judging) -> {
      long x = quantity.of(row, judging);
      return x == Quantity.MISSING ? x : product(x, power);
    };
  }

  static long sum(long x, long y) {
    long sum = x + y;
    if (((x ^ sum) & (y ^ sum)) < 0) {
      return x > 0 ? Long.MAX_VALUE : LEAST;
    }
    return sum == Quantity.MISSING ? LEAST : sum;
  }

  private static long product(long x, long y) {
    long high = Math.multiplyHigh(x, y);
    long low = x * y;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0 && low != Quantity.MISSING)) {
      return low;
    }
    return (x ^ y) >= 0 ? Long.MAX_VALUE : LEAST;
  }

  /** x · factor / y, rounded half up. */
  private static long quotient(long x, long factor, long y) {
    if (Math.abs(x) <= Long.MAX_VALUE / factor / 2) {
      long numerator = x * factor;
      long whole = numerator / y;
      long rest = Math.abs(numerator % y);
      boolean up = rest >= Math.abs(y) - rest;
      return up ? whole + ((numerator ^ y) >= 0 ? 1 : -1) : whole;
    }
    var exact =
        new BigDecimal(BigInteger.valueOf(x).multiply(BigInteger.valueOf(factor)))
            .divide(BigDecimal.valueOf(y), 0, RoundingMode.HALF_UP);
    return exact.toBigInteger().bitLength() > 62
        ? (exact.signum() > 0 ? Long.MAX_VALUE : LEAST)
        : exact.longValue();
  }
}
