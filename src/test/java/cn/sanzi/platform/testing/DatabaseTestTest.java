package cn.sanzi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
record DatabaseTestTest(JdbcClient jdbc, Clock clock, TestClock testClock) {

  @Test
  void givesAMigratedDatabaseOfTheWantedVersion() {
    assertThat(jdbc.sql("show server_version").query(String.class).single())
        .startsWith(System.getProperty("sanzi.test.postgres", "18"));
    assertThat(jdbc.sql("select key from platform.setting").query(String.class).list())
        .doesNotContain("demo.clock-offset-ms");
  }

  @Test
  void letsTestsSetTheClock() {
    testClock.set(LocalDate.of(2025, 6, 3));
    assertThat(LocalDate.now(clock)).isEqualTo("2025-06-03");
  }

  @Test
  void ordersChineseByPinyin() {
    assertThat(
            jdbc.sql(
                    "select x from (values ('浮梁'), ('昌江'), ('乐平')) t(x) order by x collate"
                        + " \"zh-x-icu\"")
                .query(String.class)
                .list())
        .containsExactly("昌江", "浮梁", "乐平");
  }
}
