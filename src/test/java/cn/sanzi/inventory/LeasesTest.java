package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Leases of houses in workbooks: their own sheet, found by the number of the row they belong to.
 */
@DatabaseTest
class LeasesTest {

  private static final String FIRST = "租〔2023〕第1号";
  private static final String SECOND = "租〔2023〕第2号";

  private final Room room;
  private final Staff staff;

  LeasesTest(Room room, Staff staff) {
    this.room = room;
    this.staff = staff;
  }

  @Test
  void linesGoToTheRowWithTheirNumberWhereverBothStand() {
    HouseTask task = HouseTask.begin(room, staff);
    var sheet =
        new HouseSheet()
            .house("7", "沿街门面", "是否存在出租出借合同", "是", "出租面积", "240", "自用面积", "760")
            .house("3", "办公楼")
            .lease("7", FIRST)
            .lease("7", SECOND, "租赁部位", "2层");

    Room.Answer preview = task.upload(sheet.leasesFirst().xlsx());

    assertThat(preview.body().at("/counts/rows").asInt())
        .as(task.rows(preview, "problems").toString())
        .isEqualTo(2);
    assertThat(preview.body().at("/counts/blocking").asInt()).isZero();
    assertThat(preview.body().at("/counts/refused").asInt()).isZero();
    room.confirm(preview, task.clerk()).ok();
    JsonNode leases = task.house("沿街门面").at("/lines/leases");
    assertThat(leases).hasSize(2);
    assertThat(leases.at("/0/display/contractNumber").asString()).isEqualTo(FIRST);
    assertThat(leases.at("/1/display/part").asString()).isEqualTo("2层");
    assertThat(leases.at("/0/display/tenantId").asString()).contains("****");
    assertThat(leases.at("/0/display/arrears").asString()).isEqualTo("0.00");
    assertThat(task.house("办公楼").at("/lines/leases").isMissingNode()).isTrue();
  }

  @Test
  void theSameFileAgainChangesNothingAndAnotherRentChangesTheRow() {
    HouseTask task = HouseTask.begin(room, staff);
    room.declare(task.id(), HouseSheet.one(FIRST, "62000"), task.clerk());

    Room.Answer same = task.upload(HouseSheet.one(FIRST, "62000"));
    Room.Answer other = task.upload(HouseSheet.one(FIRST, "63000"));

    assertThat(same.body().at("/counts/unchanged").asInt()).isEqualTo(1);
    assertThat(other.body().at("/counts/changed").asInt()).isEqualTo(1);
    JsonNode row = task.rows(other, "changed").path(0);
    assertThat(row.path("changedKeys").valueStream().map(JsonNode::asString))
        .containsExactly("leases");
  }

  @Test
  void aLineThatPointsToNoRowIsShownRefusedAndMarkedOnItsSheet() throws IOException {
    HouseTask task = HouseTask.begin(room, staff);
    var sheet =
        new HouseSheet()
            .house("1", "办公楼")
            .lease("9", FIRST)
            .lease("", SECOND)
            .lease("办公楼", "租〔2023〕第3号");

    Room.Answer preview = task.upload(sheet.xlsx());

    assertThat(preview.body().at("/counts/refused").asInt()).isEqualTo(2);
    assertThat(preview.body().at("/counts/added").asInt()).isEqualTo(1);
    JsonNode refused = task.rows(preview, "refused");
    assertThat(refused.at("/0/problems/0/sentence").asString())
        .contains("「关联资产序号」为“9”")
        .contains("没有导入");
    assertThat(refused.at("/1/problems/0/sentence").asString()).contains("没有填「关联资产序号」");
    String marked = leaseSheet(task, preview);
    assertThat(marked).contains("1: ").contains("「关联资产序号」为“9”");
  }

  @Test
  void problemsOfLinesAreMarkedWhereTheLinesStand() throws IOException {
    HouseTask task = HouseTask.begin(room, staff);
    var sheet =
        new HouseSheet()
            .house("1", "办公楼", "是否存在出租出借合同", "是")
            .house("2", "门面")
            .lease("2", FIRST)
            .lease("1", SECOND, "租期止", "2020-01-01")
            .lease("1", "租〔2023〕第3号", "租赁面积", "一百");

    Room.Answer preview = task.upload(sheet.xlsx());

    assertThat(preview.body().at("/counts/refused").asInt()).isEqualTo(1);
    String marked = leaseSheet(task, preview);
    assertThat(marked)
        .containsPattern("(?m)^2: .*出租出借明细第 1 份：「租期止」2020-01-01 应晚于「租期起」2023-07-01")
        .containsPattern("(?m)^3: .*出租出借明细第 2 份：「租赁面积」");
  }

  @Test
  void aNumberOnTwoRowsIsAProblemOfTheSecond() {
    HouseTask task = HouseTask.begin(room, staff);
    var sheet = new HouseSheet().house("1", "办公楼").house("1", "门面").lease("1", FIRST);

    Room.Answer preview = task.upload(sheet.xlsx());

    JsonNode rows = task.rows(preview, "blocking");
    assertThat(rows).hasSize(1);
    assertThat(rows.at("/0/problems").toString()).contains("与第 2 行相同");
  }

  @Test
  void aSheetOfLeasesWithoutTheColumnThatPointsIsRefused() {
    HouseTask task = HouseTask.begin(room, staff);
    var sheet = new HouseSheet().house("1", "办公楼").lease("1", FIRST);
    byte[] file = renamed(sheet.xlsx(), "关联资产序号", "备考");

    Room.Answer preview = task.upload(file);

    assertThat(preview.text("state")).isEqualTo("REFUSED");
    assertThat(preview.text("refusal")).contains("「出租出借明细」表里缺少必填的列：「关联资产序号」");
  }

  @Test
  void theTemplateBringsLinesBackThoughRowsAreSortedDeletedAndAdded() throws IOException {
    HouseTask task = HouseTask.begin(room, staff);
    room.declare(
        task.id(),
        new HouseSheet()
            .house("1", "甲楼")
            .house("2", "乙楼")
            .house("3", "丙楼")
            .lease("1", FIRST)
            .lease("2", "租〔2023〕第2号", "租赁部位", "2层")
            .lease("3", "租〔2023〕第3号")
            .xlsx(),
        task.clerk());

    byte[] mended;
    try (var book =
            new XSSFWorkbook(
                new ByteArrayInputStream(room.download(task.url("/template"), task.clerk())));
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
    Room.Answer preview = task.upload(mended);

    assertThat(preview.body().at("/counts/unchanged").asInt())
        .as(task.rows(preview, "problems").toString())
        .isEqualTo(2);
    assertThat(preview.body().at("/counts/added").asInt()).isEqualTo(1);
    assertThat(preview.body().at("/counts/absent").asInt()).isEqualTo(1);
    assertThat(preview.body().at("/counts/refused").asInt()).isZero();
    room.confirm(preview, task.clerk()).ok();
    assertThat(task.contracts("甲楼")).containsExactly(FIRST);
    assertThat(task.contracts("丙楼")).containsExactly("租〔2023〕第3号");
    assertThat(task.contracts("丁楼")).containsExactly("租〔2024〕第9号");
  }

  /** The reasons on the sheet of leases of the marked workbook, a line for each row. */
  private String leaseSheet(HouseTask task, Room.Answer preview) throws IOException {
    byte[] file =
        room.download("/api/inventory/imports/" + preview.text("id") + "/marked", task.clerk());
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
