package cn.sanzi.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.shared.Refused;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordRulesTest {

  private final PasswordRules rules =
      new PasswordRules(
          new AccessRules(
              10, Duration.ofDays(90), 5, 5, Duration.ofMinutes(30), Duration.ofHours(1), 2));

  @ParameterizedTest
  @CsvSource({
    "Ab1#ab1#x, 至少 10 位",
    "lowercase1234, 三类",
    "Zhang-caizheng.tb-9, 用户名",
    "P@ssw0rd2025!, 过于常见",
    "Jingdezhen-2025, 过于常见",
    "1qaz@WSX3edc, 过于常见",
    "Qq7777-aB, 至少 10 位",
    "Qq77777-aBc, 过于常见",
  })
  void refusesWithTheRuleThatIsBroken(String password, String rule) {
    assertThatThrownBy(() -> rules.require(password, "caizheng.tb"))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.refusal().sentence()).contains(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Qinghua-ci-1004", "窑火nihao-2025X", "x9K#mmo2-pQ"})
  void acceptsALongMixedOne(String password) {
    assertThatCode(() -> rules.require(password, "caizheng.tb")).doesNotThrowAnyException();
  }

  @RepeatedTest(50)
  void acceptsItsOwnOneTimePasswords() {
    String password = new OneTimePasswords().next();

    assertThatCode(() -> rules.require(password, "admin")).doesNotThrowAnyException();
  }
}
