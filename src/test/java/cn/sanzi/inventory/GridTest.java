package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Filling in a table like a spreadsheet (在线填报). */
@DatabaseTest
class GridTest {

  private final Room room;
  private final Staff staff;
  private final JdbcClient jdbc;
  private HouseTask task;

  GridTest(Room room, Staff staff, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void begin() {
    task = HouseTask.begin(room, staff);
  }

  @Test
  void savesABatchAndTellsWhatIsWrongCellByCell() {
    JsonNode saved =
        save(put("a", "\"name\":\"东楼\",\"builtArea\":\"１，２３４.５\""), put("b", "\"name\":\"西楼\""));

    JsonNode row = saved.at("/outcomes/0/row");
    assertThat(row.at("/values/builtArea").asString()).isEqualTo("1234.5");
    assertThat(row.path("problems").valueStream().map(p -> p.path("column").asString()))
        .contains("address");
    assertThat(saved.path("outcomes").valueStream().map(o -> o.path("key").asString()))
        .containsExactly("a", "b");
    assertThat(index().at("/windows/0/rows").asInt()).isEqualTo(2);
  }

  @Test
  void keepsWhatCannotBeReadAsTypedUntilItIsMended() {
    JsonNode row = save(put("a", "\"name\":\"东楼\",\"builtArea\":\"约三千\"")).at("/outcomes/0/row");

    assertThat(row.at("/values/builtArea").asString()).isEqualTo("约三千");
    assertThat(row.path("typed").valueStream().map(JsonNode::asString))
        .containsExactly("builtArea");
    assertThat(task.house("东楼").at("/values/builtArea").asString()).isEqualTo("约三千");
    assertThat(room.get(task.url(""), task.clerk()).ok().body().at("/line/blocking").asInt())
        .isOne();
    assertThat(
            jdbc.sql("select texts from inventory.typed_text where assignment_id = :id")
                .param("id", task.id())
                .query(String.class)
                .single())
        .doesNotContain("约三千");

    // Another cell is changed: what was typed stays.
    row = save(change(row, "\"totalFloors\":\"3\"")).at("/outcomes/0/row");
    assertThat(row.at("/values/builtArea").asString()).isEqualTo("约三千");

    row = save(change(row, "\"builtArea\":\"3000\"")).at("/outcomes/0/row");
    assertThat(row.at("/values/builtArea").asString()).isEqualTo("3000");
    assertThat(row.path("typed")).isEmpty();
  }

  @Test
  void aSecretThatCannotBeReadIsKeptNowhereInPlain() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");
    String batch = batch(put("a", "\"accountNumber\":\"3.6050168E+18\",\"accountName\":\"某局\""));

    JsonNode row =
        room.send(
                MockMvcRequestBuilders.post("/api/inventory/assignments/" + id + "/grid")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(batch),
                clerk)
            .ok()
            .body()
            .at("/outcomes/0/row");

    assertThat(row.path("typed").valueStream().map(JsonNode::asString))
        .containsExactly("accountNumber");
    assertThat(
            jdbc.sql("select d::text from inventory.declared_row d where assignment_id = :id")
                .param("id", id)
                .query(String.class)
                .single())
        .doesNotContain("3.6050168E+18")
        .contains("填的不对");
  }

  @Test
  void theSameBatchSentAgainChangesNothing() {
    String batch = batch(put("a", "\"name\":\"东楼\""));
    UUID key = UUID.randomUUID();

    JsonNode first = send(key, batch).ok().body();
    JsonNode again = send(key, batch).ok().body();

    assertThat(again.at("/outcomes/0/rowId")).isEqualTo(first.at("/outcomes/0/rowId"));
    assertThat(index().at("/windows/0/rows").asInt()).isOne();
    Room.Answer other = send(key, batch(put("a", "\"name\":\"西楼\"")));
    assertThat(other.text("code")).isEqualTo("inventory.bad-batch");
  }

  @Test
  void aRowChangedByAnotherInBetweenIsLeftAloneAndTheOthersAreSaved() {
    JsonNode saved = save(put("a", "\"name\":\"东楼\""), put("b", "\"name\":\"西楼\""));
    JsonNode east = saved.at("/outcomes/0/row");
    JsonNode west = saved.at("/outcomes/1/row");
    save(change(east, "\"address\":\"广场南路1号\""));

    JsonNode late =
        save(change(east, "\"address\":\"广场北路9号\""), change(west, "\"totalFloors\":\"5\""));

    JsonNode conflict = late.at("/outcomes/0");
    assertThat(conflict.path("result").asString()).isEqualTo("CONFLICT");
    assertThat(conflict.at("/row/values/address").asString()).isEqualTo("广场南路1号");
    assertThat(conflict.at("/row/changedBy").asString()).isNotEmpty();
    assertThat(conflict.at("/differs/0/theirs").asString()).isEqualTo("广场南路1号");
    assertThat(conflict.at("/differs/0/yours").asString()).isEqualTo("广场北路9号");
    assertThat(late.at("/outcomes/1/row/values/totalFloors").asString()).isEqualTo("5");
  }

  @Test
  void aRowTakenOutComesBackWhenThatIsUndone() {
    JsonNode row = save(put("a", "\"name\":\"东楼\"")).at("/outcomes/0/row");

    assertThat(save(act(row, "END")).at("/outcomes/0/result").asString()).isEqualTo("ENDED");
    assertThat(index().path("windows")).isEmpty();
    JsonNode back = save(act(row, "REOPEN")).at("/outcomes/0");

    assertThat(back.path("result").asString()).isEqualTo("SAVED");
    assertThat(back.at("/row/values/name").asString()).isEqualTo("东楼");
    assertThat(
            save(change(back.path("row"), "\"name\":\"东一楼\"")).at("/outcomes/0/result").asString())
        .isEqualTo("SAVED");
  }

  @Test
  void windowsHoldEveryRowOnceAndOneBatchIsOneAuditRecord() {
    var rows = new String[250];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = put("r" + i, "\"name\":\"第" + i + "栋\"");
    }
    int before = records();
    save(rows);

    JsonNode windows = index().path("windows");
    assertThat(windows.valueStream().mapToInt(w -> w.path("rows").asInt()))
        .containsExactly(100, 100, 50);
    JsonNode second = windows.get(1);
    String range = "?from=" + second.path("from").asInt() + "&to=" + second.path("to").asInt();
    assertThat(room.get(task.url("/grid/rows" + range), task.clerk()).ok().body()).hasSize(100);
    assertThat(records()).isEqualTo(before + 1);
    int problem =
        room.get(task.url("/grid/problem?after=7"), task.clerk())
            .ok()
            .body()
            .path("ordinal")
            .asInt();
    assertThat(problem).isEqualTo(8);
  }

  @Test
  void fiftyThousandRowsAreReachedByWindowsWithoutReadingThemAll() {
    save(put("a", "\"name\":\"东楼\""));
    jdbc.sql(
            """
            insert into inventory.declared_row
            select (r).* from (
              select jsonb_populate_record(d, jsonb_build_object(
                'row_id', gen_random_uuid(), 'ordinal', 10 + n, 'key_digest', null)) as r
              from inventory.declared_row d, generate_series(1, 49999) n
              where d.assignment_id = :id) x
            """)
        .param("id", task.id())
        .update();

    JsonNode windows = index().path("windows");
    JsonNode last = windows.get(499);
    String range = "?from=" + last.path("from").asInt() + "&to=" + last.path("to").asInt();
    JsonNode rows = room.get(task.url("/grid/rows" + range), task.clerk()).ok().body();

    assertThat(windows).hasSize(500);
    assertThat(rows).hasSize(100);
    assertThat(rows.get(99).path("ordinal").asInt()).isEqualTo(50_009);
  }

  @Test
  void tellsWhereTheUnitsThingsAreWithinTheBoundsOfTheColumns() {
    save(
        put("a", "\"name\":\"东楼\",\"longitude\":\"117.2145\",\"latitude\":\"29.2930\""),
        put("b", "\"name\":\"西楼\""));

    JsonNode chart = room.get(task.url("/grid/points"), task.clerk()).ok().body();

    assertThat(chart.path("points"))
        .singleElement()
        .satisfies(point ->
            assertThat(point.path("longitude").asDecimal()).isEqualByComparingTo("117.2145"));
    assertThat(chart.path("west").asDouble()).isLessThan(chart.path("east").asDouble());
    assertThat(chart.path("south").asDouble()).isLessThan(chart.path("north").asDouble());
  }

  @Test
  void onlyTheClerkOpensTheGrid() {
    Room.Answer other = room.get(task.url("/grid"), staff.clerkOf(staff.bureau()));

    assertThat(other.status()).isIn(403, 404);
  }

  private int records() {
    return jdbc.sql("select count(*) from audit.record where subject_id = :id")
        .param("id", task.id().toString())
        .query(Integer.class)
        .single();
  }

  private JsonNode index() {
    return room.get(task.url("/grid"), task.clerk()).ok().body();
  }

  private JsonNode save(String... changes) {
    return send(UUID.randomUUID(), batch(changes)).ok().body();
  }

  private Room.Answer send(UUID key, String batch) {
    return room.send(
        MockMvcRequestBuilders.post(task.url("/grid"))
            .header("Idempotency-Key", key)
            .contentType(MediaType.APPLICATION_JSON)
            .content(batch),
        task.clerk());
  }

  private static String batch(String... changes) {
    return "{\"rows\":[" + String.join(",", changes) + "]}";
  }

  private static String put(String key, String cells) {
    return "{\"key\":\"%s\",\"act\":\"PUT\",\"rev\":0,\"cells\":{%s}}".formatted(key, cells);
  }

  private static String change(JsonNode row, String cells) {
    return "{\"key\":\"k\",\"act\":\"PUT\",\"rowId\":\"%s\",\"rev\":%s,\"cells\":{%s}}"
        .formatted(row.path("id").asString(), row.path("rev"), cells)
        .replace("\"k\"", "\"" + row.path("id").asString() + "\"");
  }

  private static String act(JsonNode row, String act) {
    return "{\"key\":\"k\",\"act\":\"%s\",\"rowId\":\"%s\",\"rev\":%s}"
        .formatted(act, row.path("id").asString(), row.path("rev"));
  }
}
