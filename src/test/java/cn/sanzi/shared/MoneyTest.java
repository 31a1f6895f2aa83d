package cn.sanzi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void isExactToTheFen() {
    assertThat(Money.yuan("1234.50").fen()).isEqualTo(123450);
    assertThat(Money.yuan("1234.50")).hasToString("1234.50");
    assertThatThrownBy(() -> Money.yuan("1.005")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Money.check(new BigDecimal("1.005"))).isPresent();
    assertThat(Money.check(new BigDecimal("1.500"))).isEmpty();
  }

  @Test
  void refusesToOverflow() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void addingAndTakingAwayComesBack(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long a,
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long b) {
    assertThat(new Money(a).plus(new Money(b)).minus(new Money(b))).isEqualTo(new Money(a));
  }

  @Property
  void yuanAndBackIsTheSame(
      @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long fen) {
    assertThat(Money.yuan(new Money(fen).toString())).isEqualTo(new Money(fen));
  }

  @Test
  void turnsHectaresAndMuIntoSquareMetres() {
    assertThat(Area.hectares(new BigDecimal("8.1893")))
        .isEqualTo(Area.squareMetres(new BigDecimal("81893")));
    assertThat(Area.squareKilometres(new BigDecimal("0.8512")))
        .isEqualTo(Area.hectares(new BigDecimal("85.12")));
    assertThat(Area.mu(new BigDecimal("15"))).isEqualTo(Area.hectares(BigDecimal.ONE));
    assertThat(Area.mu(BigDecimal.ONE)).hasToString("666.6667");
  }
}
