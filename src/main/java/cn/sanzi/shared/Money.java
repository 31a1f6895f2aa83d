package cn.sanzi.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** An amount of money (金额), exact to the fen (分). */
public record Money(long fen) {

  public static final Money ZERO = new Money(0);

  /** An amount in yuan; refuses fractions of a fen. */
  public static Money yuan(BigDecimal yuan) {
    try {
      return new Money(
          yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    } catch (ArithmeticException inexact) {
      throw new IllegalArgumentException("Not exact to the fen: " + yuan, inexact);
    }
  }

  /** An amount in yuan as a plain decimal, such as {@code 1234.50}. */
  public static Money yuan(String yuan) {
    return yuan(new BigDecimal(yuan));
  }

  /** What is wrong with an amount in yuan; empty when nothing is. */
  public static Optional<String> check(BigDecimal yuan) {
    if (yuan.stripTrailingZeros().scale() > 2) {
      return Optional.of("金额应精确到分（两位小数）");
    }
    return yuan.precision() - yuan.scale() > 16 ? Optional.of("金额过大") : Optional.empty();
  }

  public BigDecimal inYuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public boolean exceeds(Money other) {
    return fen > other.fen;
  }

  /** Yuan with two decimals. */
  @Override
  public String toString() {
    return inYuan().toPlainString();
  }
}
