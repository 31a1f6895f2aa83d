package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Leases under houses: a second sheet, lines of a row, a second sheet of the export. */
@DatabaseTest
class LeasesTest {

  private static final String FIRST = "租〔2023〕第1号";
  private static final String SECOND = "租〔2023〕第2号";

  private final Room room;
  private final Staff staff;
  private final JdbcClient jdbc;

  LeasesTest(Room room, Staff staff, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  /** What one clerk of a bureau has to declare of houses. */
  private record Task(UUID id, Someone clerk, UnitId bureau) {
    String url(String rest) {
      return "/api/inventory/assignments/" + id + rest;
    }
  }

  @Test
  void linesGoToTheRowWithTheirNumberWhereverBothStand() {
    Task task = task();
    var sheet =
        new HouseSheet()
            .house("7", "沿街门面", "是否存在出租出借合同", "是", "出租面积", "240", "自用面积", "760")
            .house("3", "办公楼")
            .lease("7", FIRST)
            .lease("7", SECOND, "租赁部位", "2层");

    Room.Answer preview = room.upload(task.id, sheet.leasesFirst().xlsx(), "表.xlsx", task.clerk);

    assertThat(preview.body().at("/counts/rows").asInt())
        .as(preview.body().toString())
        .isEqualTo(2);
    assertThat(preview.body().at("/counts/blocking").asInt()).isZero();
    assertThat(preview.body().at("/counts/refused").asInt()).isZero();
    room.confirm(preview, task.clerk).ok();
    JsonNode leases = detail(task, "沿街门面").at("/lines/leases");
    assertThat(leases).hasSize(2);
    assertThat(leases.at("/0/display/contractNumber").asString()).isEqualTo(FIRST);
    assertThat(leases.at("/1/display/part").asString()).isEqualTo("2层");
    assertThat(leases.at("/0/display/tenantId").asString()).contains("****");
    assertThat(leases.at("/0/display/arrears").asString()).isEqualTo("0.00");
    assertThat(detail(task, "办公楼").at("/lines/leases").isMissingNode()).isTrue();
    assertThat(jdbc.sql("select count(*) from inventory.import_line").query(Integer.class).single())
        .isZero();
  }

  @Test
  void theSameFileAgainChangesNothingAndAnotherRentChangesTheRow() {
    Task task = task();
    room.declare(task.id, one(FIRST, "62000"), task.clerk);

    Room.Answer same = room.upload(task.id, one(FIRST, "62000"), "表.xlsx", task.clerk);
    Room.Answer other = room.upload(task.id, one(FIRST, "63000"), "表.xlsx", task.clerk);

    assertThat(same.body().at("/counts/unchanged").asInt()).isEqualTo(1);
    assertThat(other.body().at("/counts/changed").asInt()).isEqualTo(1);
    JsonNode row =
        room.get("/api/inventory/imports/" + other.text("id") + "/rows", task.clerk)
            .ok()
            .body()
            .at("/rows/0");
    assertThat(row.path("changedKeys").valueStream().map(JsonNode::asString))
        .containsExactly("leases");
  }

  @Test
  void aLineThatPointsToNoRowIsShownRefusedAndMarkedOnItsSheet() throws IOException {
    Task task = task();
    var sheet =
        new HouseSheet()
            .house("1", "办公楼")
            .lease("9", FIRST)
            .lease("", SECOND)
            .lease("办公楼", "租〔2023〕第3号");

    Room.Answer preview = room.upload(task.id, sheet.xlsx(), "表.xlsx", task.clerk);

    assertThat(preview.body().at("/counts/refused").asInt()).isEqualTo(2);
    assertThat(preview.body().at("/counts/added").asInt()).isEqualTo(1);
    JsonNode refused =
        room.get("/api/inventory/imports/" + preview.text("id") + "/rows?only=refused", task.clerk)
            .ok()
            .body()
            .path("rows");
    assertThat(refused.at("/0/problems/0/sentence").asString())
        .contains("「关联资产序号」为“9”")
        .contains("没有导入");
    assertThat(refused.at("/1/problems/0/sentence").asString()).contains("没有填「关联资产序号」");
    String marked = leaseSheet(task, preview);
    assertThat(marked).contains("1: ").contains("「关联资产序号」为“9”");
  }

  @Test
  void problemsOfLinesAreMarkedWhereTheLinesStand() throws IOException {
    Task task = task();
    var sheet =
        new HouseSheet()
            .house("1", "办公楼", "是否存在出租出借合同", "是")
            .house("2", "门面")
            .lease("2", FIRST)
            .lease("1", SECOND, "租期止", "2020-01-01")
            .lease("1", "租〔2023〕第3号", "租赁面积", "一百");

    Room.Answer preview = room.upload(task.id, sheet.xlsx(), "表.xlsx", task.clerk);

    assertThat(preview.body().at("/counts/refused").asInt()).isEqualTo(1);
    String marked = leaseSheet(task, preview);
    assertThat(marked)
        .contains("2: 出租出借明细第 1 份：「租期止」2020-01-01 应晚于「租期起」2023-07-01")
        .contains("3: 出租出借明细第 2 份：「租赁面积」");
  }

  @Test
  void aNumberOnTwoRowsIsAProblemOfTheSecond() {
    Task task = task();
    var sheet = new HouseSheet().house("1", "办公楼").house("1", "门面").lease("1", FIRST);

    Room.Answer preview = room.upload(task.id, sheet.xlsx(), "表.xlsx", task.clerk);

    JsonNode rows =
        room.get("/api/inventory/imports/" + preview.text("id") + "/rows?only=blocking", task.clerk)
            .ok()
            .body()
            .path("rows");
    assertThat(rows).hasSize(1);
    assertThat(rows.at("/0/problems").toString()).contains("与第 2 行相同");
  }

  @Test
  void aSheetOfLeasesWithoutTheColumnThatPointsIsRefused() {
    Task task = task();
    var sheet = new HouseSheet().house("1", "办公楼").lease("1", FIRST);
    byte[] file = renamed(sheet.xlsx(), "关联资产序号", "备考");

    Room.Answer preview = room.upload(task.id, file, "表.xlsx", task.clerk);

    assertThat(preview.text("state")).isEqualTo("REFUSED");
    assertThat(preview.text("refusal")).contains("「出租出借明细」表里缺少必填的列：「关联资产序号」");
  }

  @Test
  void leasesAreEditedOnThePageWithTheirRow() {
    Task task = task();
    room.declare(task.id, one(FIRST, "62000"), task.clerk);
    JsonNode before = detail(task, "门面");
    String values = before.path("values").toString();
    String url = task.url("/rows/" + before.path("id").asString());
    int rev = before.path("rev").asInt();

    JsonNode kept = room.put(url, rev, "{\"values\":" + values + "}", task.clerk).ok().body();
    assertThat(kept.at("/lines/leases")).hasSize(1);

    String line = before.at("/lines/leases/0/values").toString();
    String two =
        "{\"values\":%s,\"lines\":{\"leases\":[%s,%s]}}"
            .formatted(values, line, line.replace("\"area\":\"120\"", "\"area\":\"9000\""));
    JsonNode problems = room.post(task.url("/check"), two, task.clerk).ok().body();
    assertThat(problems.toString())
        .contains("leases[1].contractNumber")
        .contains("大于实测建筑面积")
        .contains("同一「租赁部位」的租期有重叠");

    JsonNode none =
        room.put(
                url,
                kept.path("rev").asInt(),
                "{\"values\":" + values + ",\"lines\":{}}",
                task.clerk)
            .ok()
            .body();
    assertThat(none.path("lines").isEmpty()).isTrue();
    assertThat(none.path("problems").toString()).contains("请填至少一份出租出借明细");

    Room.Answer late =
        room.put(
            url,
            rev,
            "{\"values\":" + values + ",\"lines\":{\"leases\":[" + line + "]}}",
            task.clerk);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.body().toString()).contains("出租出借明细“" + FIRST + "”");
  }

  @Test
  void theTemplateBringsLinesBackThoughRowsAreSortedDeletedAndAdded() throws IOException {
    Task task = task();
    room.declare(
        task.id,
        new HouseSheet()
            .house("1", "甲楼")
            .house("2", "乙楼")
            .house("3", "丙楼")
            .lease("1", FIRST)
            .lease("2", "租〔2023〕第2号", "租赁部位", "2层")
            .lease("3", "租〔2023〕第3号")
            .xlsx(),
        task.clerk);

    byte[] mended;
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(template(task)));
        var out = new ByteArrayOutputStream()) {
      var houses = new FormSheet(book.getSheetAt(0), "sanzi:row");
      var leases = new FormSheet(book.getSheet("出租出借明细"), "sanzi:lines:ZL");
      assertThat(houses.texts("sanzi:number")).containsExactly("1", "2", "3");
      assertThat(leases.texts("sanzi:number")).containsExactly("1", "2", "3");
      assertThat(leases.texts("leaseType")).containsOnly("出租");

      houses.swap(0, 2); // sorted by name
      houses.clear(1); // 乙楼 goes, and so does its lease
      leases.clear(1);
      houses.copy(2, 3);
      houses.put(3, "", ""); // no hidden id: a new house
      houses.put(3, "sanzi:number", "新1");
      houses.put(3, "name", "丁楼");
      houses.put(3, "estateUnitNumber", "360203001099GB00012F00010001");
      leases.copy(0, 3);
      leases.put(3, "sanzi:number", "新1");
      leases.put(3, "contractNumber", "租〔2024〕第9号");
      book.write(out);
      mended = out.toByteArray();
    }
    Room.Answer preview = room.upload(task.id, mended, "表.xlsx", task.clerk);

    assertThat(preview.body().at("/counts/unchanged").asInt())
        .as(preview.body().toString())
        .isEqualTo(2);
    assertThat(preview.body().at("/counts/added").asInt()).isEqualTo(1);
    assertThat(preview.body().at("/counts/absent").asInt()).isEqualTo(1);
    assertThat(preview.body().at("/counts/refused").asInt()).isZero();
    room.confirm(preview, task.clerk).ok();
    assertThat(contracts(task, "甲楼")).containsExactly(FIRST);
    assertThat(contracts(task, "丙楼")).containsExactly("租〔2023〕第3号");
    assertThat(contracts(task, "丁楼")).containsExactly("租〔2024〕第9号");
  }

  @Test
  void leasesAreOnTheCardAndOnTheSecondSheetOfTheExport() throws IOException {
    Task task = task();
    room.declare(task.id, one(FIRST, "62000"), task.clerk);
    JsonNode row = detail(task, "门面");
    room.addRowPaper(task.id, UUID.fromString(row.path("id").asString()), task.clerk);
    room.submit(task.id, task.clerk).ok();
    room.sign(task.id, "ACCEPT", "", staff.headOf(task.bureau)).ok();
    room.sign(task.id, "ACCEPT", "同意", staff.reviewerOf(1)).ok();
    Someone office = staff.office();
    room.sign(task.id, "ACCEPT", "", office).ok();

    String number =
        room.get("/api/register/cards?kind=FW", office).ok().body().at("/rows/0/number").asString();
    JsonNode card = room.get("/api/register/cards/" + number, office).ok().body();
    assertThat(card.at("/lines/0/title").asString()).isEqualTo("出租出借明细");
    assertThat(card.at("/lines/0/lines/0/contractNumber").asString()).isEqualTo(FIRST);
    assertThat(card.at("/lines/0/lines/0/tenantId").asString()).contains("****");
    String revealed =
        room.post(
                "/api/register/cards/" + number + "/reveal",
                "{\"key\":\"leases[0].tenantId\",\"reason\":\"核对合同\"}",
                office)
            .ok()
            .text("text");
    assertThat(revealed).isEqualTo("91360200MA35ABCD48");

    byte[] export = room.download("/api/register/cards/export?kind=FW", office);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(export))) {
      Sheet leases = book.getSheet("出租出借明细");
      Row last = leases.getRow(leases.getLastRowNum());
      assertThat(last.getCell(0).getStringCellValue()).isEqualTo(number);
      assertThat(last.getCell(1).getStringCellValue()).isEqualTo("门面");
      assertThat(last.getCell(2).getStringCellValue()).isEqualTo(FIRST);
      assertThat(leases.getLastRowNum() - headingRow(leases)).isEqualTo(1);
    }
  }

  private static int headingRow(Sheet sheet) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals("统计编号")) {
        return row.getRowNum();
      }
    }
    throw new AssertionError("No heading");
  }

  private List<String> contracts(Task task, String house) {
    return detail(task, house)
        .at("/lines/leases")
        .valueStream()
        .map(line -> line.at("/display/contractNumber").asString())
        .toList();
  }

  private byte[] template(Task task) {
    return room.download(task.url("/template"), task.clerk);
  }

  private Task task() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("FW");
    return new Task(room.assignment(clerk, bureau, "FW"), clerk, bureau);
  }

  private static byte[] one(String contract, String rent) {
    return new HouseSheet()
        .house("1", "门面", "是否存在出租出借合同", "是", "出租面积", "120", "自用面积", "880")
        .lease("1", contract, "首年合同租金", rent)
        .xlsx();
  }

  private JsonNode detail(Task task, String name) {
    for (JsonNode row : room.get(task.url("/rows"), task.clerk).ok().body().path("rows")) {
      if (row.at("/cells/name").asString().equals(name)) {
        return room.get(task.url("/rows/" + row.path("id").asString()), task.clerk).ok().body();
      }
    }
    throw new AssertionError("No house " + name);
  }

  /** The reasons on the sheet of leases of the marked workbook, a line for each row. */
  private String leaseSheet(Task task, Room.Answer preview) throws IOException {
    byte[] file =
        room.download("/api/inventory/imports/" + preview.text("id") + "/marked", task.clerk);
    var text = new StringBuilder();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = book.getSheet("租赁");
      for (Row row : sheet) {
        row.forEach(cell -> {
          if (cell.toString().contains("：")) {
            text.append(row.getRowNum()).append(": ").append(cell).append('\n');
          }
        });
      }
    }
    return text.toString();
  }

  private static byte[] renamed(byte[] file, String heading, String other) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
        var out = new ByteArrayOutputStream()) {
      book.getSheet("租赁")
          .getRow(0)
          .forEach(cell -> {
            if (cell.getStringCellValue().equals(heading)) {
              cell.setCellValue(other);
            }
          });
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
