package cn.sanzi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DemoRowsTest {

  private static final int ROWS = 25;

  @TestFactory
  Stream<DynamicTest> makesCleanRowsOfEveryKindThatAreNeverTheSame() {
    return Forms.all().keySet().stream()
        .map(kind -> DynamicTest.dynamicTest(kind, () -> makesCleanRows(Forms.of(kind))));
  }

  private static void makesCleanRows(RowForm form) {
    var rows = new DemoRows(form, Forms::list, 7);
    var keys = new HashSet<String>();
    // What only enterprises may hold has no clean row at a bureau.
    Judging usual = Forms.JUDGING;
    var judging = new Judging(usual.baseDate(), usual.today(), "景德镇市演示集团有限公司", "31");
    for (int i = 0; i < ROWS; i++) {
      DemoRow row = rows.clean(judging);
      assertThat(form.judge(row.values(), judging)).isEmpty();
      String key = form.naturalKey(row.values());
      assertThat(key.isEmpty() || keys.add(key)).as(key).isTrue();
    }
  }

  @Test
  void theSameSeedMakesTheSameRows() {
    RowForm form = Forms.of("FW");
    var first = new DemoRows(form, Forms::list, 3);
    var second = new DemoRows(form, Forms::list, 3);
    for (int i = 0; i < 5; i++) {
      assertThat(form.toJson(first.clean(Forms.JUDGING).values()))
          .isEqualTo(form.toJson(second.clean(Forms.JUDGING).values()));
    }
  }
}
