package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How far a campaign is: figures, the rows behind them, and lateness that stays. */
@DatabaseTest
class BoardTest {

  private static final String NIL = "{\"reason\":\"本单位无此类资产\"}";

  private final Room room;
  private final Staff staff;
  private final TestClock clock;

  BoardTest(Room room, Staff staff, TestClock clock) {
    this.room = room;
    this.staff = staff;
    this.clock = clock;
  }

  @BeforeEach
  void beginBeforeTheDeadline() {
    on("2025-05-15");
  }

  @Test
  void tellsAtWhichStageEachTableIsAndOpensTheRowsBehindEachFigure() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    UUID campaign = room.campaign("FW", "ZH", "ZLQ");
    UUID accounts = room.assignment(clerk, bureau, "ZH");
    room.post(of(accounts) + "/nil", NIL, clerk).ok();
    assertThat(stageOf(campaign, bureau, "ZH", office)).isEqualTo("SUBMITTED");
    room.sign(accounts, "ACCEPT", "", staff.headOf(bureau)).ok();
    assertThat(stageOf(campaign, bureau, "ZH", office)).isEqualTo("SIGNED");
    room.sign(accounts, "ACCEPT", "", staff.reviewerOf(2)).ok();
    assertThat(stageOf(campaign, bureau, "ZH", office)).isEqualTo("REVIEWED");
    room.sign(accounts, "ACCEPT", "", office).ok();
    assertThat(stageOf(campaign, bureau, "ZH", office)).isEqualTo("NIL");

    for (String by : List.of("group", "kind", "region", "unit", "group,kind", "unit,kind")) {
      JsonNode board = board(campaign, "by=" + by, office);
      int tables = 0;
      for (JsonNode line : board.path("lines")) {
        tables += line.at("/counts/tables").asInt();
        int rows = allRows(campaign, query(line.path("filters")), office).size();
        assertThat(rows).as(by).isEqualTo(line.at("/counts/tables").asInt());
        int staged = 0;
        for (JsonNode n : line.at("/counts/stages")) {
          staged += n.asInt();
        }
        assertThat(staged).isEqualTo(rows);
      }
      assertThat(board.at("/total/tables").asInt()).as(by).isEqualTo(tables);
      assertThat(allRows(campaign, "", office)).hasSize(tables);
    }
    assertThat(allRows(campaign, "stage=NIL", office)).hasSize(1);
    assertThat(board(campaign, "by=kind&handedIn=true", office).at("/total/tables").asInt())
        .isEqualTo(1);
  }

  @Test
  void lateDaysStandAsTheyWereRecordedAndAWithdrawalDoesNotHideThem() {
    UnitId punctual = staff.bureau();
    UnitId late = staff.bureau();
    Someone punctualClerk = staff.clerkOf(punctual);
    Someone lateClerk = staff.clerkOf(late);
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH");
    UUID first = room.assignment(punctualClerk, punctual, "ZH");
    room.post(of(first) + "/nil", NIL, punctualClerk).ok();

    // The deadline is Tuesday 20 May; by Monday 26 May four working days have gone.
    on("2025-05-26");
    assertThat(row(campaign, late, office).path("lateDays").asInt()).isEqualTo(4);
    assertThat(row(campaign, late, office).path("overdue").asBoolean()).isTrue();
    UUID second = room.assignment(lateClerk, late, "ZH");
    room.post(of(second) + "/nil", NIL, lateClerk).ok();

    on("2025-07-01");
    assertThat(row(campaign, late, office).path("lateDays").asInt()).isEqualTo(4);
    assertThat(row(campaign, late, office).path("overdue").asBoolean()).isFalse();
    assertThat(row(campaign, punctual, office).path("lateDays").asInt()).isZero();
    assertThat(allRows(campaign, "late=LATE&unit=" + late.value(), office)).hasSize(1);

    room.post(of(first) + "/withdraw", "{}", punctualClerk).ok();
    assertThat(row(campaign, punctual, office).path("overdue").asBoolean()).isTrue();
    assertThat(row(campaign, punctual, office).path("lateDays").asInt()).isGreaterThan(20);
  }

  @Test
  void ranksByWhatWasHandedInAndTellsCoverage() {
    UnitId ahead = staff.bureau();
    UnitId behind = staff.bureau();
    Someone clerk = staff.clerkOf(ahead);
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH");
    room.post(of(room.assignment(clerk, ahead, "ZH")) + "/nil", NIL, clerk).ok();

    JsonNode board = board(campaign, "by=unit&ranked=true", office);

    assertThat(board.at("/lines/0/keys/unit/value").asString()).isEqualTo(ahead.value().toString());
    assertThat(board.at("/lines/0/rank").asInt()).isEqualTo(1);
    assertThat(board.at("/lines/1/rank").asInt()).isEqualTo(2);
    assertThat(board.at("/coverage/units/complete").asInt()).isEqualTo(1);
    assertThat(board.at("/coverage/kinds/given").asInt()).isEqualTo(1);
    assertThat(board.at("/coverage/groups/of").asInt()).isEqualTo(14);
    // A clerk is told of his own unit only.
    JsonNode own = board(campaign, "by=unit", staff.clerkOf(behind));
    assertThat(own.path("lines")).hasSize(1);
    assertThat(own.at("/coverage/units/of").asInt()).isEqualTo(1);
  }

  @Test
  void exportsFiguresAndEveryTableBehindThem() throws IOException {
    UnitId bureau = staff.bureau();
    Someone office = staff.office();
    UUID campaign = room.campaign("FW", "ZH");
    int tables = board(campaign, "by=unit", office).at("/total/tables").asInt();

    byte[] file = room.download(base(campaign) + "/export?by=unit,kind", office);

    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      var names = new ArrayList<String>();
      book.getSheetAt(1)
          .forEach(row -> {
            if (row.getCell(1) != null) {
              names.add(row.getCell(1).toString());
            }
          });
      String name = row(campaign, bureau, office).path("unitName").asString();
      assertThat(names).contains(name);
      assertThat(names.size()).isGreaterThanOrEqualTo(tables);
    }
  }

  @Test
  void remindsWhoOwesSomethingUntilItIsHandedIn() {
    UnitId owing = staff.bureau();
    UnitId done = staff.bureau();
    Someone clerk = staff.clerkOf(owing);
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH");
    Someone doneClerk = staff.clerkOf(done);
    room.post(of(room.assignment(doneClerk, done, "ZH")) + "/nil", NIL, doneClerk).ok();
    String reminders = "/api/inventory/campaigns/" + campaign + "/reminders";
    String asked =
        "{\"unitIds\":[\"%s\",\"%s\"],\"text\":\"请周四前上报\"}".formatted(owing.value(), done.value());

    assertThat(room.post(reminders, asked, office).ok().body().path("units").asInt()).isEqualTo(1);

    assertThat(titles(clerk)).anyMatch(title -> title.contains("请周四前上报"));
    assertThat(titles(staff.headOf(owing))).anyMatch(title -> title.contains("还有 1 张表未报"));
    assertThat(titles(doneClerk)).noneMatch(title -> title.contains("催办"));
    assertThat(room.get(reminders, office).body().at("/0/owedNow").asInt()).isEqualTo(1);

    room.post(of(room.assignment(clerk, owing, "ZH")) + "/nil", NIL, clerk).ok();
    assertThat(titles(clerk)).noneMatch(title -> title.contains("催办"));
    assertThat(room.get(reminders, office).body().at("/0/owedNow").asInt()).isZero();
    assertThat(room.post(reminders, asked, office).text("detail")).contains("不需要催办");
  }

  @Test
  void theOfficeIsToldOfWhatIsOverdue() {
    staff.bureau();
    Someone office = staff.office();
    room.campaign("ZH");
    assertThat(titles(office)).anyMatch(title -> title.startsWith("即将到期未报"));
    on("2025-05-21");
    assertThat(titles(office)).anyMatch(title -> title.startsWith("逾期未报"));
  }

  private List<String> titles(Someone who) {
    var titles = new ArrayList<String>();
    room.get("/api/worklist", who)
        .ok()
        .body()
        .path("items")
        .forEach(item -> titles.add(item.path("title").asString()));
    return titles;
  }

  private void on(String day) {
    clock.set(LocalDate.parse(day));
  }

  private static String of(UUID assignment) {
    return "/api/inventory/assignments/" + assignment;
  }

  private static String base(UUID campaign) {
    return "/api/inventory/campaigns/" + campaign + "/board";
  }

  private JsonNode board(UUID campaign, String query, Someone who) {
    return room.get(base(campaign) + "?" + query, who).ok().body();
  }

  private JsonNode row(UUID campaign, UnitId unit, Someone who) {
    return allRows(campaign, "unit=" + unit.value(), who).getFirst();
  }

  private String stageOf(UUID campaign, UnitId unit, String kind, Someone who) {
    return allRows(campaign, "kind=" + kind + "&unit=" + unit.value(), who)
        .getFirst()
        .path("stage")
        .asString();
  }

  private List<JsonNode> allRows(UUID campaign, String query, Someone who) {
    var rows = new ArrayList<JsonNode>();
    String after = "";
    do {
      JsonNode page =
          room.get(base(campaign) + "/rows?" + query + "&after=" + after, who).ok().body();
      page.path("rows").forEach(rows::add);
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    return rows;
  }

  private static String query(JsonNode filters) {
    var parts = new ArrayList<String>();
    filters.properties().forEach(e -> parts.add(e.getKey() + "=" + e.getValue().asString()));
    return String.join("&", parts);
  }
}
