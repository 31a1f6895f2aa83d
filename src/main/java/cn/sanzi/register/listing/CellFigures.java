package cn.sanzi.register.listing;

import java.math.BigDecimal;

/** What is added up over cards. */
record CellFigures(
    long count,
    BigDecimal area,
    BigDecimal originalValue,
    BigDecimal netValue,
    BigDecimal balance) {

  static final CellFigures NONE =
      new CellFigures(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  CellFigures plus(CellFigures other) {
    return new CellFigures(
        count + other.count,
        area.add(other.area),
        originalValue.add(other.originalValue),
        netValue.add(other.netValue),
        balance.add(other.balance));
  }
}
