package cn.sanzi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.testing.DatabaseTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;

@DatabaseTest
final class AuditTest {

  private final House house;

  AuditTest(SecretBox box, Clock clock) {
    house = new House(box, clock);
  }

  @Test
  void refusesToRecordOutsideATransaction() {
    assertThatThrownBy(() -> house.audit.record(House.entry("外面")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsARecordOnlyIfItsTransactionStands() {
    house.transaction.executeWithoutResult(status -> {
      house.audit.record(House.entry("没办成"));
      status.setRollbackOnly();
    });
    house.record("办成了");

    assertThat(house.jdbc.sql("select summary from audit.record").query(String.class).list())
        .containsExactly("办成了");
  }

  @Test
  void keepsBeforeAndAfterUnreadableInTheDatabase() {
    house.record("改账号");

    assertThat(house.jdbc.sql("select after from audit.record").query(String.class).single())
        .startsWith("v1:")
        .doesNotContain("6222");
  }

  @Test
  void refusesToChangeToDeleteAndToEmpty() {
    house.record("一");
    house.sealer.seal();

    for (String table : new String[] {"audit.record", "audit.seal"}) {
      assertRefused(
          "update " + table + " set " + (table.endsWith("d") ? "summary = ''" : "no = 9"));
      assertRefused("delete from " + table);
      assertRefused("truncate " + table);
    }
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> house.jdbc.sql(sql).update())
        .as(sql)
        .hasMessageContaining("append-only");
  }
}
