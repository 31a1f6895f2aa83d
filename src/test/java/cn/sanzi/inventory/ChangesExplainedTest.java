package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Role;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What moved far from what the register holds is explained before it is handed in. */
@DatabaseTest
class ChangesExplainedTest {

  private static final String FIRST = "360200150684311688";
  private static final String SECOND = "360200152471818925";

  private final Room room;
  private final Staff staff;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final UnitId bureau;
  private final Someone clerk;

  ChangesExplainedTest(Room room, Staff staff, TestClock clock, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.clock = clock;
    this.jdbc = jdbc;
    this.bureau = staff.bureau();
    this.clerk = staff.clerkOf(bureau);
  }

  @BeforeEach
  void emptyRegister() {
    jdbc.sql(
            "truncate register.card, register.asset, register.card_version, register.key_claim,"
                + " register.summary_total, register.summary_delta")
        .update();
  }

  @Test
  void asksForAnExplanationAboveTheThresholdAndOfWhatIsGone() {
    lastYear();
    UUID id = thisYear(new AccountSheet().account("基本户", FIRST, "1300.00").but("问题说明", "名称以简称开立"));

    JsonNode changes = changes(id);
    assertThat(changes.at("/counts/changed").asInt()).isEqualTo(1);
    assertThat(changes.at("/counts/gone").asInt()).isEqualTo(1);
    assertThat(changes.at("/counts/unexplained").asInt()).isEqualTo(2);
    JsonNode moved = named(changes, "基本户");
    assertThat(moved.at("/figures/0/before").asString()).isEqualTo("1000.00");
    assertThat(moved.at("/figures/0/after").asString()).isEqualTo("1300.00");
    assertThat(moved.path("columns").toString()).contains("基准日账面余额");
    assertThat(room.submit(id, clerk).text("detail")).contains("2 项与资产库相比变动较大或不再填报");

    explain(id, moved, "年底收到省级专款").ok();
    explain(id, named(changes, "工会户"), "账户已于12月撤销").ok();

    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();
    assertThat(room.get(url(id, "/changes"), staff.reviewerOf(2)).ok().body().toString())
        .as("the reviewer reads what the unit said")
        .contains("年底收到省级专款")
        .contains("账户已于12月撤销");
  }

  @Test
  void asksNothingBelowTheThreshold() {
    lastYear();
    UUID id =
        thisYear(
            new AccountSheet()
                .account("基本户", FIRST, "1200.00")
                .but("问题说明", "名称以简称开立")
                .account("工会户", SECOND, "88.00")
                .but("问题说明", "工会专户"));

    assertThat(changes(id).at("/counts/asked").asInt()).isZero();
    room.submit(id, clerk).ok();
  }

  @Test
  void anExplanationHoldsForTheChangeItWasGivenForOnly() {
    lastYear();
    UUID id =
        thisYear(
            new AccountSheet()
                .account("基本户", FIRST, "1300.00")
                .but("问题说明", "名称以简称开立")
                .account("工会户", SECOND, "88.00")
                .but("问题说明", "工会专户"));
    explain(id, named(changes(id), "基本户"), "年底收到省级专款").ok();
    assertThat(changes(id).at("/counts/unexplained").asInt()).isZero();

    room.declare(
        id,
        new AccountSheet()
            .account("基本户", FIRST, "9999.00")
            .but("问题说明", "名称以简称开立")
            .account("工会户", SECOND, "88.00")
            .but("问题说明", "工会专户")
            .xlsx(),
        clerk);

    assertThat(changes(id).at("/counts/unexplained").asInt()).isEqualTo(1);
  }

  @Test
  void takesTheThresholdThatTheOfficeSetsForTheKind() {
    lastYear();
    UUID id =
        thisYear(
            new AccountSheet()
                .account("基本户", FIRST, "1100.00")
                .but("问题说明", "名称以简称开立")
                .account("工会户", SECOND, "88.00")
                .but("问题说明", "工会专户"));
    assertThat(changes(id).at("/counts/asked").asInt()).isZero();
    try {
      threshold("BALANCE", "8", true, staff.office()).ok();
      assertThat(changes(id).at("/counts/asked").asInt()).isEqualTo(1);
      threshold("BALANCE", "8", false, staff.office()).ok();
      assertThat(changes(id).at("/counts/asked").asInt()).isZero();
    } finally {
      threshold("BALANCE", "20", true, staff.office()).ok();
    }
    assertThat(threshold("BALANCE", "8", true, staff.with(Role.OFFICE, Staff.FULIANG)).status())
        .isEqualTo(422);
  }

  @Test
  void letsNobodyButTheUnitExplain() {
    lastYear();
    UUID id = thisYear(new AccountSheet().account("基本户", FIRST, "1300.00"));
    JsonNode moved = named(changes(id), "基本户");

    assertThat(
            room.post(
                    url(id, "/changes/explain"), body(moved, "代为说明"), staff.clerkOf(staff.bureau()))
                .status())
        .isEqualTo(404);
    assertThat(explain(id, moved, " ").status()).isEqualTo(422);
  }

  /** Two accounts of 1000.00 and 88.00, accepted into the register. */
  private void lastYear() {
    UUID id =
        thisYear(
            new AccountSheet()
                .account("基本户", FIRST, "1000.00")
                .but("问题说明", "名称以简称开立")
                .account("工会户", SECOND, "88.00")
                .but("问题说明", "工会专户"));
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();
    room.sign(id, "ACCEPT", "", staff.reviewerOf(2)).ok();
    room.sign(id, "ACCEPT", "", staff.office()).ok();
  }

  /** A further campaign with that in it. */
  private UUID thisYear(AccountSheet sheet) {
    UUID campaign = room.campaign("ZH");
    UUID id = assignment(campaign);
    room.declare(id, sheet.xlsx(), clerk);
    room.addBatchPaper(id, clerk);
    return id;
  }

  private UUID assignment(UUID campaign) {
    JsonNode lines =
        room.get("/api/inventory/assignments?kind=ZH&campaignId=" + campaign, clerk).ok().body();
    return UUID.fromString(lines.at("/0/id").asString());
  }

  private Room.Answer threshold(String figure, String percent, boolean asked, Someone by) {
    return room.post(
        "/api/inventory/thresholds",
        "{\"kind\":\"ZH\",\"figure\":\"%s\",\"percent\":%s,\"asked\":%s,\"from\":\"%s\"}"
            .formatted(figure, percent, asked, LocalDate.now(clock)),
        by);
  }

  private Room.Answer explain(UUID id, JsonNode change, String text) {
    return room.post(url(id, "/changes/explain"), body(change, text), clerk);
  }

  private static String body(JsonNode change, String text) {
    return "{\"assetIds\":[\"%s\"],\"text\":\"%s\"}"
        .formatted(change.path("assetId").asString(), text);
  }

  private JsonNode changes(UUID id) {
    return room.get(url(id, "/changes"), clerk).ok().body();
  }

  private static JsonNode named(JsonNode changes, String name) {
    return changes
        .path("rows")
        .valueStream()
        .filter(row -> row.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String url(UUID id, String rest) {
    return "/api/inventory/assignments/" + id + rest;
  }
}
