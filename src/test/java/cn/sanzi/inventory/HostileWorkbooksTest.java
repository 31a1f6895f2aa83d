package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Workbooks that cannot go in as they are: each gets a clear sentence, and nothing is half done.
 */
@DatabaseTest
class HostileWorkbooksTest {

  private static final String NUMBER = "360200150684311688";

  private final Room room;
  private final Staff staff;

  HostileWorkbooksTest(Room room, Staff staff) {
    this.room = room;
    this.staff = staff;
  }

  @Test
  void refusesAFileThatIsNoWorkbook() {
    Desk desk = desk();

    Room.Answer answer =
        room.upload(desk.table, new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 9}, "表.xlsx", desk.clerk);

    assertThat(answer.text("state")).isEqualTo("REFUSED");
    assertThat(answer.text("refusal")).isNotBlank();
  }

  @Test
  void refusesAWorkbookWithoutTheHeadingsOfTheTable() {
    Desk desk = desk();

    Room.Answer answer = room.upload(desk.table, sheet("甲", "乙", "丙"), "表.xlsx", desk.clerk);

    assertThat(answer.text("refusal")).contains("没有找到「银行账户」的表头");
  }

  @Test
  void tellsOfMandatoryColumnsThatWereDeletedAndTakesTheRowsAsDrafts() {
    Desk desk = desk();

    Room.Answer answer =
        room.upload(desk.table, sheet("账户名称", "开户银行", "账户性质", "开户日期"), "表.xlsx", desk.clerk);

    assertThat(answer.text("state")).isEqualTo("READY");
    assertThat(answer.body().path("warnings").toString()).contains("没有这些必填的列").contains("「账号」");
    assertThat(answer.body().at("/counts/added").asInt()).isEqualTo(1);
    assertThat(answer.body().at("/counts/blocking").asInt()).isPositive();
  }

  @Test
  void refusesATemplateWithoutRows() {
    Desk desk = desk();
    byte[] template =
        room.download("/api/inventory/assignments/" + desk.table + "/template", desk.clerk);

    Room.Answer answer = room.upload(desk.table, template, "模板.xlsx", desk.clerk);

    assertThat(answer.text("refusal")).contains("没有数据行");
  }

  @Test
  void refusesTheTemplateOfAnotherTableAndOfAnotherUnit() {
    Desk desk = desk();
    UUID houses = room.assignment(desk.clerk, desk.unit, "FW");
    byte[] ofHouses =
        room.download("/api/inventory/assignments/" + houses + "/template", desk.clerk);
    UnitId other = staff.bureau();
    Someone otherClerk = staff.clerkOf(other);
    room.campaign("FW", "ZH");
    UUID otherTable = room.assignment(otherClerk, other, "ZH");
    byte[] ofOther =
        room.download("/api/inventory/assignments/" + otherTable + "/template", otherClerk);

    assertThat(room.upload(desk.table, ofHouses, "房屋.xlsx", desk.clerk).text("refusal"))
        .contains("这是「房屋及构筑物」的模板");
    assertThat(room.upload(desk.table, ofOther, "别人.xlsx", desk.clerk).text("refusal"))
        .contains("别的单位");
  }

  @Test
  void readsItsOwnTemplateBackWithoutAChange() {
    Desk desk = desk();
    room.declare(
        desk.table,
        new AccountSheet().account("测试单位", NUMBER, "1234.50").but("问题说明", "以简称开立").xlsx(),
        desk.clerk);
    byte[] template =
        room.download("/api/inventory/assignments/" + desk.table + "/template", desk.clerk);

    Room.Answer answer = room.upload(desk.table, template, "模板.xlsx", desk.clerk);

    assertThat(answer.text("state")).as(answer.text("refusal")).isEqualTo("READY");
    assertThat(answer.body().at("/counts/unchanged").asInt())
        .as(answer.body().toString())
        .isEqualTo(1);
    assertThat(answer.body().at("/counts/rows").asInt()).isEqualTo(1);
  }

  @Test
  void leavesOutTotalsAndUnknownColumnsAndSaysSo() {
    Desk desk = desk();

    Room.Answer answer =
        room.upload(
            desk.table,
            new AccountSheet()
                .account("测试单位", NUMBER, "1.00")
                .but("自己加的列", "随便")
                .account("合计", "", "1.00")
                .xlsx(),
            "表.xlsx",
            desk.clerk);

    assertThat(answer.body().at("/counts/rows").asInt()).isEqualTo(1);
    assertThat(answer.body().path("leftOut")).hasSize(1);
    assertThat(answer.body().path("mapping").toString()).contains("自己加的列");
  }

  @Test
  void convertsAmountsByTheUnitOfTheHeadingAndSaysSo() {
    Desk desk = desk();

    Room.Answer answer =
        room.upload(
            desk.table,
            new AccountSheet()
                .account("测试单位", NUMBER, "1.00")
                .but("基准日账面余额", null)
                .but("基准日账面余额（万元）", "１，２３４.5６")
                .xlsx(),
            "表.xlsx",
            desk.clerk);

    assertThat(answer.text("state")).as(answer.text("refusal")).isEqualTo("READY");
    String rows =
        room.get("/api/inventory/imports/" + answer.text("id") + "/rows", desk.clerk)
            .ok()
            .body()
            .toString();
    assertThat(rows).contains("12,345,600.00");
    assertThat(answer.body().path("mapping").toString()).contains("×10000");
  }

  private record Desk(UnitId unit, Someone clerk, UUID table) {}

  private Desk desk() {
    UnitId unit = staff.bureau();
    Someone clerk = staff.clerkOf(unit);
    room.campaign("FW", "ZH");
    return new Desk(unit, clerk, room.assignment(clerk, unit, "ZH"));
  }

  private static byte[] sheet(String... headings) {
    var sheet = new AccountSheet().row();
    for (String heading : headings) {
      sheet.but(heading, "1");
    }
    return sheet.xlsx();
  }
}
