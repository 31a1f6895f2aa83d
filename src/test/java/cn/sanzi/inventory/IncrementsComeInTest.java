package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was acquired after the base date comes in with the others and is counted apart (增量). */
@DatabaseTest
class IncrementsComeInTest {

  private static final String BEFORE = "360200150684311688";
  private static final String AFTER = "360200152471818925";

  private final Room room;
  private final Staff staff;

  IncrementsComeInTest(Room room, Staff staff) {
    this.room = room;
    this.staff = staff;
  }

  @Test
  void fromWorkbookAndPageToTheSums() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");

    room.declare(
        id,
        new AccountSheet()
            .account("测试单位", BEFORE, "1000.00")
            .but("问题说明", "账户以简称开立")
            .account("测试单位工会", AFTER, "200.00")
            .but("问题说明", "工会专户")
            .but("开户日期", "2025-02-01")
            .but("最后一笔主动交易日期", "2025-03-10")
            .xlsx(),
        clerk);
    JsonNode later = rowCalled(id, "测试单位工会", clerk);
    assertThat(later.path("problems").toString()).contains("作为增量登记，不计入基准日数");
    assertThat(later.path("problems").toString()).doesNotContain("BLOCK");
    moveOpening(id, rowCalled(id, "测试单位", clerk), "2025-03-01", clerk);
    moveOpening(id, rowCalled(id, "测试单位", clerk), "2019-03-01", clerk);
    room.addBatchPaper(id, clerk);
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();
    room.sign(id, "ACCEPT", "同意", staff.reviewerOf(2)).ok();
    room.sign(id, "ACCEPT", "", office).ok();

    String unit = "unitId=" + bureau.value();
    assertThat(balance(unit, office)).isEqualTo("1000.00");
    assertThat(balance(unit + "&increments=true", office)).isEqualTo("1200.00");
    assertThat(balance(unit + "&increment=true", office)).isEqualTo("200.00");
    JsonNode cards = room.get("/api/register/cards?increment=true&" + unit, office).ok().body();
    assertThat(cards.path("rows")).hasSize(1);
    assertThat(cards.at("/rows/0/increment").asBoolean()).isTrue();
    assertThat(cards.at("/count/value").asInt()).isEqualTo(1);
  }

  private JsonNode rowCalled(UUID id, String name, Someone clerk) {
    JsonNode rows =
        room.get("/api/inventory/assignments/" + id + "/rows", clerk).ok().body().path("rows");
    for (JsonNode row : rows) {
      if (row.path("cells").path("accountName").asString().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("No row " + name + " in " + rows);
  }

  private void moveOpening(UUID id, JsonNode row, String day, Someone clerk) {
    String url = "/api/inventory/assignments/" + id + "/rows/" + row.path("id").asString();
    JsonNode before = room.get(url, clerk).ok().body();
    String values =
        before
            .path("values")
            .toString()
            .replaceFirst("\"openedOn\":\"[^\"]*\"", "\"openedOn\":\"" + day + "\"");
    room.put(
            url,
            before.path("rev").asInt(),
            "{\"values\":%s,\"explanation\":\"账户以简称开立\"}".formatted(values),
            clerk)
        .ok();
  }

  private String balance(String query, Someone office) {
    return room.get("/api/reporting/summary?by=kind&" + query, office)
        .ok()
        .body()
        .at("/total/balance")
        .asString();
  }
}
