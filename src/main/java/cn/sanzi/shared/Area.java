package cn.sanzi.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An area (面积), exact to a ten-thousandth of a square metre (㎡). */
public record Area(long tenThousandths) {

  public static final Area ZERO = new Area(0);

  private static final BigDecimal HECTARE = BigDecimal.valueOf(10_000);
  private static final BigDecimal SQUARE_KILOMETRE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal FIFTEEN = BigDecimal.valueOf(15);

  /** Square metres, rounded to four decimals. */
  public static Area squareMetres(BigDecimal squareMetres) {
    return new Area(
        squareMetres.setScale(4, RoundingMode.HALF_UP).movePointRight(4).longValueExact());
  }

  /** Square kilometres (平方千米): 1,000,000 ㎡. */
  public static Area squareKilometres(BigDecimal squareKilometres) {
    return squareMetres(squareKilometres.multiply(SQUARE_KILOMETRE));
  }

  /** Hectares (公顷): 10,000 ㎡. */
  public static Area hectares(BigDecimal hectares) {
    return squareMetres(hectares.multiply(HECTARE));
  }

  /** Mu (亩): a fifteenth of a hectare. */
  public static Area mu(BigDecimal mu) {
    return squareMetres(mu.multiply(HECTARE).divide(FIFTEEN, 4, RoundingMode.HALF_UP));
  }

  public BigDecimal inSquareMetres() {
    return BigDecimal.valueOf(tenThousandths, 4);
  }

  public Area plus(Area other) {
    return new Area(Math.addExact(tenThousandths, other.tenThousandths));
  }

  /** Square metres without trailing zeros. */
  @Override
  public String toString() {
    return inSquareMetres().stripTrailingZeros().toPlainString();
  }
}
