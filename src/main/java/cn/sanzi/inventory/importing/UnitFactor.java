package cn.sanzi.inventory.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to get from the unit of a heading to the unit of a column.
 *
 * @param factor what to multiply with
 * @param note what is told to the clerk
 */
record UnitFactor(BigDecimal factor, String note) {

  private static final Map<String, BigDecimal> IN_YUAN =
      Map.of(
          "元",
          BigDecimal.ONE,
          "千元",
          new BigDecimal(1_000),
          "万元",
          new BigDecimal(10_000),
          "亿元",
          new BigDecimal(100_000_000));

  /** Square metres in 15ths, so that 亩 is exact: 1 公顷 = 15 亩 = 10,000 ㎡. */
  private static final Map<String, BigDecimal> IN_FIFTEENTHS =
      Map.of(
          "㎡",
          new BigDecimal(15),
          "平方米",
          new BigDecimal(15),
          "平米",
          new BigDecimal(15),
          "m2",
          new BigDecimal(15),
          "m²",
          new BigDecimal(15),
          "亩",
          new BigDecimal(10_000),
          "公顷",
          new BigDecimal(150_000),
          "ha",
          new BigDecimal(150_000),
          "平方公里",
          new BigDecimal(15_000_000),
          "平方千米",
          new BigDecimal(15_000_000));

  /** Whether it is the word of a unit at all. */
  static boolean isUnit(@Nullable String word) {
    return word != null && (IN_YUAN.containsKey(word) || IN_FIFTEENTHS.containsKey(word));
  }

  /** Whether both measure the same thing. */
  static boolean areAlike(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && ((IN_YUAN.containsKey(one) && IN_YUAN.containsKey(other))
            || (IN_FIFTEENTHS.containsKey(one) && IN_FIFTEENTHS.containsKey(other)));
  }

  /** Empty when the units are the same, or one of them is none of ours. */
  static Optional<UnitFactor> between(@Nullable String heading, @Nullable String column) {
    if (heading == null || column == null || heading.equals(column)) {
      return Optional.empty();
    }
    return within(IN_YUAN, heading, column).or(() -> within(IN_FIFTEENTHS, heading, column));
  }

  private static Optional<UnitFactor> within(
      Map<String, BigDecimal> sizes, String heading, String column) {
    BigDecimal from = sizes.get(heading);
    BigDecimal to = sizes.get(column);
    if (from == null || to == null || from.compareTo(to) == 0) {
      return Optional.empty();
    }
    BigDecimal factor = from.divide(to, MathContext.DECIMAL64).stripTrailingZeros();
    String by =
        from.compareTo(to) > 0
            ? "×" + factor.toPlainString()
            : "÷" + to.divide(from, MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
    return Optional.of(new UnitFactor(factor, "按表头单位「" + heading + "」换算为「" + column + "」，" + by));
  }
}
