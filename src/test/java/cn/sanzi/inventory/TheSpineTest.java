package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Role;
import cn.sanzi.access.account.NewPost;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
  private final TestClock clock;

  TheSpineTest(Room room, Staff staff, JdbcClient jdbc, TestClock clock) {
    this.room = room;
    this.staff = staff;
    this.jdbc = jdbc;
    this.clock = clock;
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
  void keepsTheMarkedWorkbookOfTheLastImport() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");
    String holder =
        room.get("/api/inventory/assignments/" + id, clerk).body().at("/line/unitName").asString();
    AccountSheet wrong =
        new AccountSheet()
            .account(holder, FIRST, "1.00")
            .account("测试单位食堂", SECOND, "1.00")
            .but("账户性质", "");
    Room.Answer first = room.upload(id, wrong.xlsx(), "第一次.xlsx", clerk);
    room.confirm(first, clerk).ok();

    assertThat(marks(first, clerk)).contains("账户性质");
    assertThat(staged(id)).isEqualTo(1);

    clock.advance(Duration.ofMinutes(5));
    Room.Answer second = room.upload(id, wrong.xlsx(), "第二次.xlsx", clerk);
    room.post("/api/inventory/imports/" + second.text("id") + "/cancel", "{}", clerk).ok();
    var imports = room.get("/api/inventory/assignments/" + id + "/imports", clerk).ok().body();

    assertThat(imports.at("/0/fileName").asString()).isEqualTo("第二次.xlsx");
    assertThat(imports.at("/0/marked").asBoolean()).isTrue();
    assertThat(imports.at("/1/marked").asBoolean()).isFalse();
    assertThat(marks(second, clerk)).contains("账户性质");
    assertThat(room.get("/api/inventory/imports/" + first.text("id") + "/marked", clerk).status())
        .isEqualTo(409);
    assertThat(staged(id)).isEqualTo(1);
  }

  /** All that the sheet of problems in the marked workbook says. */
  private String marks(Room.Answer run, Someone clerk) {
    byte[] file = room.download("/api/inventory/imports/" + run.text("id") + "/marked", clerk);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
        var text = new XSSFExcelExtractor(book)) {
      return text.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int staged(UUID assignment) {
    return jdbc.sql(
            """
            select count(*) from inventory.import_row i join inventory.import_run r
              on r.region_id = i.region_id and r.id = i.import_id
            where r.assignment_id = :id
            """)
        .param("id", assignment)
        .query(Integer.class)
        .single();
  }

  @Test
  void handsOutAllFormsThatAUnitOwesInOneFile() throws IOException {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("ZH", "FW");
    UUID accounts = room.assignment(clerk, bureau, "ZH");
    String url = "/api/inventory/templates.zip";

    assertThat(names(room.download(url, clerk)))
        .hasSize(2)
        .allMatch(name -> name.endsWith(".xlsx"));

    room.post("/api/inventory/assignments/" + accounts + "/nil", "{\"reason\":\"本单位无银行账户\"}", clerk)
        .ok();
    assertThat(names(room.download(url, clerk))).singleElement().asString().endsWith("房屋及构筑物.xlsx");
    assertThat(room.get(url, staff.headOf(bureau)).status()).isEqualTo(403);
    assertThat(room.get(url, staff.clerkOf(staff.bureau())).text("detail")).contains("没有还要填报的表");
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(in.readAllBytes()))) {
          assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
              .startsWith("sanzi:template:");
        }
      }
    }
    return names;
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
