package cn.sanzi.catalog.judging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.Sort;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinanceTest {

  @ParameterizedTest
  @CsvSource({
    "1000000.00, 1.0000, 30, 30000.00",
    "21581900.00, 1.0000, 884, 19078399.60",
    "333.33, 0.5000, 1, 0.17",
    "5000000000.00, 2.0000, 3650, 36500000000.00",
    "1000000.00, 1.0000, 0, 0.00"
  })
  void anOverdueChargeIsPrincipalTimesRateTimesDays(
      BigDecimal owed, BigDecimal rate, int days, BigDecimal charge) {
    assertThat(value(Finance.overdueCharge(of(owed), of(rate), Arithmetic.constant(days))))
        .isEqualTo(charge);
  }

  @ParameterizedTest
  @CsvSource({
    "1000.00, 0.0000, 3.0000, 3000.00",
    "1000.00, 10.0000, 1.0000, 909.09",
    "1000.00, 10.0000, 3.0000, 2486.85",
    "1000.00, 10.0000, 1.5000, 1322.31",
    "1000.00, 10.0000, 0.0000, 0.00",
    "-1000.00, 10.0000, 1.0000, -909.09"
  })
  void aLevelIncomeIsDiscountedYearByYear(
      BigDecimal yearly, BigDecimal percent, BigDecimal years, BigDecimal value) {
    assertThat(value(Finance.presentValue(of(yearly), of(percent), of(years)))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"1000.00, -100.0000, 3.0000", "1000.00, 5.0000, 10000.0001"})
  void thereIsNoPresentValueWithoutASensibleRateAndTerm(
      BigDecimal yearly, BigDecimal percent, BigDecimal years) {
    assertThat(found(Finance.presentValue(of(yearly), of(percent), of(years))))
        .isEqualTo(Quantity.MISSING);
  }

  private static OfQuantity of(BigDecimal value) {
    return Arithmetic.constant(value, Sort.DECIMAL);
  }

  private static BigDecimal value(OfQuantity quantity) {
    return BigDecimal.valueOf(found(quantity), quantity.scale());
  }

  private static long found(OfQuantity quantity) {
    return quantity.quantity().of(new Values(0), Forms.JUDGING);
  }
}
