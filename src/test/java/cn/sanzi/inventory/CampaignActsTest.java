package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the office does with a campaign while it runs. */
@DatabaseTest
class CampaignActsTest {

  private static final String NIL = "{\"reason\":\"本单位无此类资产\"}";

  private final Room room;
  private final Staff staff;
  private final TestClock clock;

  CampaignActsTest(Room room, Staff staff, TestClock clock) {
    this.room = room;
    this.staff = staff;
    this.clock = clock;
  }

  @BeforeEach
  void afterTheDeadline() {
    clock.set(LocalDate.of(2025, 5, 26));
  }

  @Test
  void aMovedDeadlineIsRecordedAndTheLatenessUntilThenStays() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH");
    UUID table = room.assignment(clerk, bureau, "ZH");

    assertThat(reopen(campaign, table, "2025-05-23", "系统故障", office).text("detail"))
        .contains("不能早于今天");
    assertThat(reopen(campaign, table, "2025-05-30", " ", office).text("detail")).contains("原因");
    reopen(campaign, table, "2025-05-30", "单位机构改革，同意延期", office).ok();

    assertThat(row(campaign, bureau, office).path("lateDays").asInt()).isEqualTo(4);
    assertThat(row(campaign, bureau, office).path("overdue").asBoolean()).isFalse();
    clock.set(LocalDate.of(2025, 5, 29));
    room.post("/api/inventory/assignments/" + table + "/nil", NIL, clerk).ok();
    clock.set(LocalDate.of(2025, 8, 1));
    assertThat(row(campaign, bureau, office).path("lateDays").asInt()).isEqualTo(4);
    JsonNode acts = room.get(url(campaign) + "/reopenings", office).ok().body();
    assertThat(acts.at("/0/reason").asString()).isEqualTo("单位机构改革，同意延期");
    assertThat(acts.at("/0/lateDays").asInt()).isEqualTo(4);
  }

  @Test
  void aReceivedTableGoesBackToItsClerkAndOneUnderReviewDoesNot() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH");
    UUID table = room.assignment(clerk, bureau, "ZH");
    room.post("/api/inventory/assignments/" + table + "/nil", NIL, clerk).ok();
    assertThat(reopen(campaign, table, "2025-06-30", "补报", office).text("detail")).contains("正在审核");
    room.sign(table, "ACCEPT", "", staff.headOf(bureau)).ok();
    room.sign(table, "ACCEPT", "", staff.reviewerOf(2)).ok();
    room.sign(table, "ACCEPT", "", office).ok();
    reopen(campaign, table, "2025-06-30", "补报漏报的账户", office).ok();
    assertThat(row(campaign, bureau, office).path("stage").asString()).isEqualTo("DRAFTING");
    room.post("/api/inventory/assignments/" + table + "/nil", NIL, clerk).ok();
  }

  @Test
  void tablesAreAddedAndTakenByHandAndRollingOutRespectsIt() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH", "FY");
    UUID table = room.assignment(clerk, bureau, "ZH");

    room.post(url(campaign) + "/tables/" + table + "/remove", "{\"reason\":\"账户已并入主管部门\"}", office)
        .ok();
    room.post(
            url(campaign) + "/tables",
            "{\"unitId\":\"%s\",\"kind\":\"FY\",\"groupNo\":8,\"reason\":\"曾管理隔离点\"}"
                .formatted(bureau.value()),
            office)
        .ok();
    UnitId later = staff.unit(Staff.CITY, UnitSystem.GENERAL);

    JsonNode preview = room.get(url(campaign) + "/roll-out", office).ok().body();
    assertThat(preview).hasSize(1);
    assertThat(preview.at("/0/unitId").asString()).isEqualTo(later.value().toString());
    assertThat(room.post(url(campaign) + "/roll-out", "{}", office).body().path("added").asInt())
        .isEqualTo(1);
    assertThat(row(campaign, bureau, office).path("kind").asString()).isEqualTo("FY");
    UUID given = room.assignment(clerk, bureau, "FY");
    room.post("/api/inventory/assignments/" + given + "/nil", NIL, clerk).ok();
    assertThat(
            room.post(url(campaign) + "/tables/" + given + "/remove", "{\"reason\":\"x\"}", office)
                .text("detail"))
        .contains("不能撤销");
  }

  @Test
  void stagesAreThoseOfThePlansUntilTheOfficeSetsOthers() {
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH");
    JsonNode plan = room.get(url(campaign) + "/stages", office).ok().body();
    assertThat(plan.at("/stages/0/due").asString()).isEqualTo("2025-04-10");
    assertThat(plan.at("/stages/0/source").asString()).contains("总体方案").contains("工作方案");
    assertThat(plan.at("/stages/7/due").asString()).isEqualTo("2026-01-10");

    String mine =
        "{\"stages\":[{\"name\":\"清查结果上报\",\"due\":\"2025-05-25\",\"source\":\"专班会议纪要第3号\"}]}";
    room.put(url(campaign) + "/stages", 0, mine, office).ok();
    assertThat(room.put(url(campaign) + "/stages", 0, mine, office).status()).isEqualTo(412);
    assertThat(room.get(url(campaign) + "/stages", office).body().path("stages")).hasSize(1);
  }

  private Room.Answer reopen(UUID campaign, UUID table, String due, String reason, Someone by) {
    return room.post(
        url(campaign) + "/reopenings",
        "{\"ids\":[\"%s\"],\"due\":\"%s\",\"reason\":\"%s\"}".formatted(table, due, reason),
        by);
  }

  private static String url(UUID campaign) {
    return "/api/inventory/campaigns/" + campaign;
  }

  private JsonNode row(UUID campaign, UnitId unit, Someone who) {
    return room.get(url(campaign) + "/board/rows?unit=" + unit.value(), who)
        .ok()
        .body()
        .at("/rows/0");
  }
}
