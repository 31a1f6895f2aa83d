package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Leases as part of their house: on the page, on the card, in the export. */
@DatabaseTest
class LeasesOfRowsTest {

  private static final String FIRST = "租〔2023〕第1号";

  private final Room room;
  private final Staff staff;

  LeasesOfRowsTest(Room room, Staff staff) {
    this.room = room;
    this.staff = staff;
  }

  @Test
  void leasesAreEditedOnThePageWithTheirRow() {
    HouseTask task = HouseTask.begin(room, staff);
    room.declare(task.id(), HouseSheet.one(FIRST, "62000"), task.clerk());
    JsonNode before = task.house("门面");
    String values = before.path("values").toString();
    String url = task.url("/rows/" + before.path("id").asString());
    int rev = before.path("rev").asInt();

    JsonNode kept = room.put(url, rev, "{\"values\":" + values + "}", task.clerk()).ok().body();
    assertThat(kept.at("/lines/leases")).hasSize(1);

    String line = before.at("/lines/leases/0/values").toString();
    String two =
        "{\"values\":%s,\"lines\":{\"leases\":[%s,%s]}}"
            .formatted(values, line, line.replace("\"area\":\"120\"", "\"area\":\"9000\""));
    JsonNode problems = room.post(task.url("/check"), two, task.clerk()).ok().body();
    assertThat(problems.toString())
        .contains("leases[1].contractNumber")
        .contains("大于实测建筑面积")
        .contains("同一「租赁部位」的租期有重叠");

    JsonNode none =
        room.put(
                url,
                kept.path("rev").asInt(),
                "{\"values\":" + values + ",\"lines\":{}}",
                task.clerk())
            .ok()
            .body();
    assertThat(none.path("lines").isEmpty()).isTrue();
    assertThat(none.path("problems").toString()).contains("请填至少一份出租出借明细");

    Room.Answer late =
        room.put(
            url,
            rev,
            "{\"values\":" + values + ",\"lines\":{\"leases\":[" + line + "]}}",
            task.clerk());
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.body().toString()).contains("出租出借明细“" + FIRST + "”");
  }

  @Test
  void leasesAreOnTheCardAndOnTheSecondSheetOfTheExport() throws IOException {
    HouseTask task = HouseTask.begin(room, staff);
    room.declare(task.id(), HouseSheet.one(FIRST, "62000"), task.clerk());
    JsonNode row = task.house("门面");
    room.addRowPaper(task.id(), UUID.fromString(row.path("id").asString()), task.clerk());
    room.submit(task.id(), task.clerk()).ok();
    room.sign(task.id(), "ACCEPT", "", staff.headOf(task.bureau())).ok();
    room.sign(task.id(), "ACCEPT", "同意", staff.reviewerOf(1)).ok();
    Someone office = staff.office();
    room.sign(task.id(), "ACCEPT", "", office).ok();

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
}
