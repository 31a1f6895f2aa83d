package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.platform.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The clerk's own sheet goes in as it is: what is in it is read, what is not is asked for. */
@DatabaseTest
class MessySheetsTest {

  private static final int GROUPS = 16;

  private final Room room;
  private final Staff staff;
  private final UnitRoll roll;

  MessySheetsTest(Room room, Staff staff, UnitRoll roll) {
    this.room = room;
    this.staff = staff;
    this.roll = roll;
  }

  @Test
  void readsHousesUnderTwoRowsOfHeadings() {
    Desk desk = desk("FW");

    Room.Answer preview = room.upload(desk.table, MessySheets.houses(), "房屋.xls", desk.clerk);

    assertThat(preview.text("state")).as(preview.body().toString()).isEqualTo("READY");
    assertThat(column(preview, "面积（㎡） / 建筑面积").path("column").asString()).isEqualTo("builtArea");
    assertThat(column(preview, "面积（㎡） / 出租").path("column").asString()).isEqualTo("leasedArea");
    assertThat(column(preview, "坐落位置").path("how").asString()).isEqualTo("SYNONYM");
    assertThat(column(preview, "账面价值 / 原值").path("note").asString()).contains("万元");
    List<JsonNode> rows = rows(preview, desk);
    assertThat(rows).hasSize(10).noneMatch(row -> row.path("class").asString().equals("REFUSED"));
    assertThat(sum(rows, "builtArea")).isEqualByComparingTo("11005");
    assertThat(sum(rows, "originalValue")).isEqualByComparingTo("1684560");
    assertThat(texts(rows, "builtYear"))
        .containsExactly(
            "1985", "1982", "1979", "1976", "2007", "1985", "1982", "1979", "1976", "1979");
    assertThat(rows.get(4).path("cells").has("useStatus")).isFalse();
    assertThat(rows.get(4).path("problems").toString()).contains("部分出租");
    assertThat(preview.body().path("leftOut").toString()).contains("合计行").contains("签字行");
    assertThat(preview.body().path("warnings").toString()).contains("权属状况");
    assertThat(room.confirm(preview, desk.clerk).ok().text("state")).isEqualTo("CONFIRMED");
  }

  @Test
  void readsAccountsAndRefusesDestroyedNumbers() {
    Desk desk = desk("ZH");

    Room.Answer preview = room.upload(desk.table, MessySheets.accounts(), "账户.csv", desk.clerk);

    List<JsonNode> rows = rows(preview, desk);
    assertThat(rows).hasSize(4);
    assertThat(rows.get(3).path("class").asString()).isEqualTo("REFUSED");
    assertThat(rows.get(3).path("problems").toString()).contains("已丢失后几位");
    assertThat(rows.subList(0, 3)).allMatch(row -> row.path("class").asString().equals("ADDED"));
    assertThat(sum(rows, "bookBalance")).isEqualByComparingTo("13746800.69");
    assertThat(preview.body().path("converted").toString()).contains("去掉空格等符号");
    assertThat(column(preview, "是否审批").path("column").asString()).isEmpty();
  }

  @Test
  void readsASheetForEachCounty() {
    Desk desk = desk("XZ");

    Room.Answer preview = room.upload(desk.table, MessySheets.parcels(), "闲置.xlsx", desk.clerk);

    List<JsonNode> rows = rows(preview, desk);
    assertThat(rows).hasSize(6).allMatch(row -> row.path("class").asString().equals("ADDED"));
    assertThat(sum(rows, "parcelArea")).isEqualByComparingTo("9");
    assertThat(column(preview, "面积（亩）").path("note").asString()).endsWith("÷15");
    assertThat(sum(rows, "grantPrice")).isEqualByComparingTo("67745700");
    assertThat(texts(rows, "place")).allMatch(place -> place.matches(".*(昌江区|珠山区|乐平市).*"));
    assertThat(preview.body().path("leftOut").toString())
        .contains("合计行")
        .contains("「说明」工作表没有本表的表头");
  }

  @Test
  void readsAgainAsTheClerkSaysAndRemembersIt() {
    Desk desk = desk("XZ");
    Room.Answer first = room.upload(desk.table, MessySheets.parcels(), "闲置.xlsx", desk.clerk);
    int index = column(first, "合同签订日期").path("index").asInt();
    String url = "/api/inventory/imports/" + first.text("id");

    room.post(
            url + "/mapping",
            "{\"columns\":[{\"sheet\":0,\"index\":%d,\"column\":\"agreedStart\"}]}"
                .formatted(index),
            desk.clerk)
        .ok();
    Room.Answer again = room.await(url, desk.clerk);

    assertThat(again.text("state")).isEqualTo("READY");
    assertThat(column(again, "合同签订日期").path("how").asString()).isEqualTo("CHOSEN");
    assertThat(rows(again, desk).getFirst().path("cells").path("agreedStart").asString())
        .isEqualTo("2011-11-05");
    room.confirm(again, desk.clerk).ok();
    Room.Answer next = room.upload(desk.table, MessySheets.parcels(), "再来.xlsx", desk.clerk);
    assertThat(column(next, "合同签订日期").path("column").asString()).isEqualTo("agreedStart");
    assertThat(next.body().path("counts").path("added").asInt()).isZero();
  }

  private record Desk(UUID table, Someone clerk) {}

  private Desk desk(String kind) {
    UnitId unit = staff.bureau();
    IntStream.rangeClosed(1, GROUPS)
        .forEach(no -> roll.staff(Staff.TESTER, new GroupNo(no), List.of(unit), List.of()));
    room.campaign(kind);
    Someone clerk = staff.clerkOf(unit);
    return new Desk(room.assignment(clerk, unit, kind), clerk);
  }

  private static JsonNode column(Room.Answer preview, String heading) {
    for (JsonNode one : preview.body().path("mapping")) {
      if (one.path("heading").asString().equals(heading)) {
        return one;
      }
    }
    throw new AssertionError("No heading " + heading + " in " + preview.body().path("mapping"));
  }

  private List<JsonNode> rows(Room.Answer preview, Desk desk) {
    List<JsonNode> rows = new ArrayList<>();
    room.get("/api/inventory/imports/" + preview.text("id") + "/rows?limit=200", desk.clerk)
        .ok()
        .body()
        .path("rows")
        .forEach(rows::add);
    return rows;
  }

  private static List<String> texts(List<JsonNode> rows, String key) {
    return rows.stream().map(row -> row.path("cells").path(key).asString()).toList();
  }

  private static BigDecimal sum(List<JsonNode> rows, String key) {
    return texts(rows, key).stream()
        .map(text -> new BigDecimal(text.replace(",", "")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
