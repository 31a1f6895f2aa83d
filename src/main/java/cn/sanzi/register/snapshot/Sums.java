package cn.sanzi.register.snapshot;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** How many, how large, how dear. Areas in ㎡, amounts in 元; of a difference: with its sign. */
record Sums(
    long count,
    BigDecimal area,
    BigDecimal originalValue,
    BigDecimal netValue,
    BigDecimal balance) {

  /** Columns {@code count, area, original_value, net_value, balance}. */
  static Sums read(ResultSet row) throws SQLException {
    return new Sums(
        row.getLong("count"),
        figure(row, "area"),
        figure(row, "original_value"),
        figure(row, "net_value"),
        figure(row, "balance"));
  }

  private static BigDecimal figure(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getBigDecimal(column), BigDecimal.ZERO);
  }

  Sums plus(Sums other) {
    return new Sums(
        count + other.count,
        area.add(other.area),
        originalValue.add(other.originalValue),
        netValue.add(other.netValue),
        balance.add(other.balance));
  }
}
