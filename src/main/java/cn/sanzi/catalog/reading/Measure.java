package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number may carry with it: signs before, units behind, and how units turn into the
 * column's.
 *
 * @param name the column's unit
 * @param units longest words first
 */
record Measure(String name, List<String> signs, List<Unit> units) {

  /** A word behind a number and by what the number is multiplied for it. */
  record Unit(String word, BigDecimal factor) {}

  private static final List<String> CURRENCY = List.of("人民币", "RMB", "CNY", "¥", "￥");

  private static final List<Unit> YUAN =
      List.of(
          unit("亿元", "100000000"),
          unit("万元", "10000"),
          unit("千元", "1000"),
          unit("元整", "1"),
          unit("元", "1"));

  /** In square metres; 1 公顷 = 15 亩 = 10,000 ㎡. */
  private static final List<Unit> SQUARE_METRES =
      List.of(
          unit("万平方米", "10000"),
          unit("平方公里", "1000000"),
          unit("平方千米", "1000000"),
          unit("平方米", "1"),
          unit("公顷", "10000"),
          unit("平米", "1"),
          unit("平方", "1"),
          unit("㎡", "1"),
          unit("m²", "1"),
          unit("m2", "1"),
          unit("M2", "1"));

  private static final Measure PERCENT =
      new Measure("%", List.of(), List.of(unit("%", "1"), unit("％", "1")));

  /** A rate by the day is agreed in per mille; some write it in per cent all the same. */
  private static final Measure PER_MILLE =
      new Measure("‰", List.of(), List.of(unit("‰", "1"), unit("%", "10"), unit("％", "10")));

  static Measure of(Column column) {
    String name = column.unit() == null ? "" : column.unit();
    return switch (column.type()) {
      case MONEY -> new Measure("元", CURRENCY, YUAN);
      case AREA -> new Measure(name, List.of(), areas(name));
      case PERCENT -> name.equals("‰") ? PER_MILLE : PERCENT;
      default ->
          new Measure(name, List.of(), name.isEmpty() ? List.of() : List.of(unit(name, "1")));
    };
  }

  /**
   * By what a column under a heading with that unit is multiplied; null when it does not measure
   * the same thing.
   */
  static @Nullable BigDecimal factor(Column column, String headingUnit) {
    if (headingUnit.equals(column.unit())) {
      return BigDecimal.ONE;
    }
    if (column.type() != ColumnType.MONEY && column.type() != ColumnType.AREA) {
      return null;
    }
    for (Unit unit : of(column).units) {
      if (unit.word.equals(headingUnit)) {
        return unit.factor;
      }
    }
    return null;
  }

  private static List<Unit> areas(String name) {
    BigDecimal inSquareMetres =
        switch (name) {
          case "平方千米" -> BigDecimal.valueOf(1_000_000);
          case "公顷" -> BigDecimal.valueOf(10_000);
          case "亩" ->
              BigDecimal.valueOf(10_000).divide(BigDecimal.valueOf(15), 30, RoundingMode.HALF_UP);
          default -> BigDecimal.ONE;
        };
    var units = new ArrayList<Unit>();
    for (Unit unit : SQUARE_METRES) {
      units.add(
          new Unit(
              unit.word,
              unit.factor.divide(inSquareMetres, 30, RoundingMode.HALF_UP).stripTrailingZeros()));
    }
    BigDecimal mu =
        BigDecimal.valueOf(10_000).divide(BigDecimal.valueOf(15), 30, RoundingMode.HALF_UP);
    units.add(
        new Unit(
            "亩",
            name.equals("亩")
                ? BigDecimal.ONE
                : mu.divide(inSquareMetres, 30, RoundingMode.HALF_UP)));
    return List.copyOf(units);
  }

  private static Unit unit(String word, String factor) {
    return new Unit(word, new BigDecimal(factor));
  }
}
