package cn.sanzi.reporting;

import cn.sanzi.register.CardSums.Sum;
import java.math.BigDecimal;

/** The figures of a line: how many, how large, how dear. Areas in ㎡, amounts in 元. */
record Figures(
    long count,
    BigDecimal area,
    BigDecimal originalValue,
    BigDecimal netValue,
    BigDecimal balance) {

  static final Figures NONE =
      new Figures(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  static Figures of(Sum sum) {
    return new Figures(sum.count(), sum.area(), sum.originalValue(), sum.netValue(), sum.balance());
  }

  Figures plus(Figures other) {
    return new Figures(
        count + other.count,
        area.add(other.area),
        originalValue.add(other.originalValue),
        netValue.add(other.netValue),
        balance.add(other.balance));
  }
}
