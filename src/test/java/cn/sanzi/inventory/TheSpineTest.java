package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Role;
import cn.sanzi.access.account.NewPost;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a clerk's workbook to cards in the register. */
@DatabaseTest
class TheSpineTest {

  private static final String FIRST = "360200150684311688";
  private static final String SECOND = "360200152471818925";

  private final Room room;
  private final Staff staff;
  private final JdbcClient jdbc;

  TheSpineTest(Room room, Staff staff, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  @Test
  void carriesRowsFromWorkbookThroughReturnAndMendingIntoTheRegister() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone head = staff.headOf(bureau);
    Someone reviewer = staff.reviewerOf(2);
    Someone office = staff.office();
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");

    room.declare(
        id,
        new AccountSheet()
            .account("测试单位", FIRST, "1234.50")
            .but("问题说明", "账户以简称开立")
            .account("测试单位工会", SECOND, "88.00")
            .but("问题说明", "工会专户")
            .xlsx(),
        clerk);
    assertThat(room.submit(id, clerk).text("detail")).contains("佐证材料");
    room.addBatchPaper(id, clerk);
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", head).ok();

    String row = row(id, "测试单位工会", reviewer);
    room.post(
            "/api/inventory/assignments/" + id + "/marks",
            "{\"rowId\":\"%s\",\"column\":\"bookBalance\",\"text\":\"请核对余额\"}".formatted(row),
            reviewer)
        .ok();
    room.sign(id, "RETURN", "", reviewer).ok();
    assertThat(
            room.get("/api/inventory/assignments/" + id, clerk).body().at("/line/state").asString())
        .isEqualTo("RETURNED");

    room.declare(
        id,
        new AccountSheet()
            .account("测试单位", FIRST, "1234.50")
            .but("问题说明", "账户以简称开立")
            .account("测试单位工会", SECOND, "89.00")
            .but("问题说明", "工会专户")
            .xlsx(),
        clerk);
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", head).ok();
    room.sign(id, "ACCEPT", "同意", reviewer).ok();
    room.sign(id, "ACCEPT", "", office).ok();

    assertThat(
            jdbc.sql("select sum(balance) from register.card where unit_id = :unit")
                .param("unit", bureau.value())
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("1323.50");
    var compared =
        room.get("/api/inventory/assignments/" + id + "/compare?from=1&to=2", clerk).ok().body();
    assertThat(compared.path("added")).isEmpty();
    assertThat(compared.path("changed")).hasSize(1);
  }

  @Test
  void changesNothingWhenTheSameFileComesTwice() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");
    byte[] file = new AccountSheet().account("测试单位", FIRST, "1.00").xlsx();
    room.declare(id, file, clerk);

    Room.Answer again = room.upload(id, file, "表.xlsx", clerk);

    assertThat(again.body().at("/counts/unchanged").asInt()).isEqualTo(1);
    assertThat(again.body().at("/counts/added").asInt()).isZero();
    room.confirm(again, clerk).ok();
    assertThat(rows(id)).isEqualTo(1);
  }

  @Test
  void tellsEveryProblemAndKeepsTheRowsThatCanBeKept() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");

    Room.Answer preview =
        room.upload(
            id,
            new AccountSheet()
                .account("测试单位", FIRST, "1.00")
                .account("测试单位工会", "1.5E+16", "1.00")
                .account("测试单位食堂", SECOND, "1.00")
                .but("账户性质", "")
                .account("测试单位重复", FIRST, "2.00")
                .xlsx(),
            "表.xlsx",
            clerk);

    assertThat(preview.text("state")).isEqualTo("READY");
    assertThat(preview.body().at("/counts/refused").asInt()).isEqualTo(1);
    assertThat(preview.body().at("/counts/blocking").asInt()).isEqualTo(2);
    room.confirm(preview, clerk).ok();
    assertThat(rows(id)).isEqualTo(3);
    assertThat(room.submit(id, clerk).text("code")).isEqualTo("inventory.blocked");
  }

  @Test
  void takesANilReturnThroughTheSameHands() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");

    room.post("/api/inventory/assignments/" + id + "/nil", "{\"reason\":\"本单位无银行账户\"}", clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();
    room.sign(id, "ACCEPT", "", staff.reviewerOf(2)).ok();
    room.sign(id, "ACCEPT", "", staff.office()).ok();

    assertThat(
            room.get("/api/inventory/assignments/" + id, clerk)
                .body()
                .at("/line/stateText")
                .asString())
        .isEqualTo("零报告已接收");
  }

  @Test
  void keepsWhoDeclaredFromReviewing() {
    UnitId bureau = staff.bureau();
    Someone both =
        staff.with(
            new NewPost(Role.CLERK, bureau, null, null),
            new NewPost(Role.GROUP_REVIEWER, null, new GroupNo(2), Staff.CITY));
    room.campaign("ZH");
    UUID id = room.assignment(both, bureau, "ZH");
    room.post("/api/inventory/assignments/" + id + "/nil", "{\"reason\":\"无\"}", both).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();

    assertThat(room.sign(id, "ACCEPT", "", both).text("code"))
        .isEqualTo("approval.own-declaration");
  }

  @Test
  void showsTheSecondEditorWhoseChangeCameBetween() {
    UnitId bureau = staff.bureau();
    Someone one = staff.clerkOf(bureau);
    Someone other = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(one, bureau, "ZH");
    room.declare(id, new AccountSheet().account("测试单位", FIRST, "1.00").xlsx(), one);
    String url = "/api/inventory/assignments/" + id + "/rows/" + row(id, "测试单位", one);
    int rev = room.get(url, one).body().path("rev").asInt();
    room.put(url, rev, "{\"values\":{\"accountName\":\"先改的\"}}", one).ok();

    Room.Answer refused = room.put(url, rev, "{\"values\":{\"accountName\":\"后改的\"}}", other);

    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.text("detail")).contains(one.actor().name());
    assertThat(refused.body().toString()).contains("先改的").contains("后改的");
  }

  @Test
  void comparesAnewWhenSomebodyChangedTheTableAfterThePreview() {
    UnitId bureau = staff.bureau();
    Someone one = staff.clerkOf(bureau);
    Someone other = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(one, bureau, "ZH");
    byte[] file = new AccountSheet().account("测试单位", FIRST, "1.00").xlsx();
    Room.Answer mine = room.upload(id, file, "表.xlsx", one);
    room.declare(id, file, other);

    Room.Answer refused = room.confirm(mine, one);
    assertThat(refused.status()).isEqualTo(412);
    room.confirm(mine, one).ok();

    assertThat(rows(id)).isEqualTo(1);
  }

  private String row(UUID assignment, String name, Someone reader) {
    for (var row :
        room.get("/api/inventory/assignments/" + assignment + "/rows", reader)
            .ok()
            .body()
            .path("rows")) {
      if (row.at("/cells/accountName").asString().equals(name)) {
        return row.path("id").asString();
      }
    }
    throw new AssertionError("No row " + name);
  }

  private int rows(UUID assignment) {
    return jdbc.sql(
            """
            select count(*) from inventory.declared_row
            where assignment_id = :id and to_submission is null
            """)
        .param("id", assignment)
        .query(Integer.class)
        .single();
  }
}
