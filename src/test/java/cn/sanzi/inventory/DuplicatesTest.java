package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Things counted twice: found, shown side by side, decided by people, remembered (重报). */
@DatabaseTest
class DuplicatesTest {

  private static final String URL = "/api/inventory/duplicates";

  private final Room room;
  private final Staff staff;
  private final TestClock clock;
  private Someone office;
  private HouseTask first;
  private HouseTask second;

  DuplicatesTest(Room room, Staff staff, TestClock clock) {
    this.room = room;
    this.staff = staff;
    this.clock = clock;
  }

  @BeforeEach
  void twoUnitsDeclareOneHouse() {
    office = staff.office();
    UnitId one = staff.bureau();
    UnitId two = staff.bureau();
    String serial = String.valueOf(one.value().getLeastSignificantBits() & 0xffff);
    Someone clerkOfOne = staff.clerkOf(one);
    Someone clerkOfTwo = staff.clerkOf(two);
    room.campaign("FW");
    first = new HouseTask(room, room.assignment(clerkOfOne, one, "FW"), clerkOfOne, one);
    second = new HouseTask(room, room.assignment(clerkOfTwo, two, "FW"), clerkOfTwo, two);
    declare(first, "测试路办公楼", "江西省景德镇市珠山区测试" + serial + "路１２号３栋", "1337.4");
    clock.advance(Duration.ofMinutes(1));
    declare(second, "测试路办公楼", "测试" + serial + "路12号三号楼", "1337.40");
  }

  @Test
  void isFoundByLikenessAndShownSideBySide() {
    JsonNode pair = search();

    JsonNode detail = room.get(URL + "/" + pair.path("id").asString(), office).ok().body();

    assertThat(pair.path("score").asInt()).isGreaterThan(90);
    assertThat(pair.path("why").asString()).contains("坐落相似").contains("面积相同");
    assertThat(detail.path("whole").asBoolean()).isTrue();
    assertThat(
            detail
                .path("columns")
                .valueStream()
                .filter(c -> c.path("label").asString().contains("坐落"))
                .allMatch(c -> c.path("differs").asBoolean()))
        .isTrue();
  }

  @Test
  void theDecisionIsRememberedUntilTheFactsChange() {
    JsonNode pair = search();
    decide(pair, "DIFFERENT", "前后两栋，现场看过").ok();

    startSearch();
    assertThat(open()).isNull();

    declareAgain(second, "1338.9");
    JsonNode again = search();
    assertThat(again.path("id")).isEqualTo(pair.path("id"));
    assertThat(again.path("earlier").asString()).contains("不是同一项");
  }

  @Test
  void aDecisionWantsItsGroundAndTheNewestState() {
    JsonNode pair = search();

    assertThat(decide(pair, "SAME", " ").text("code")).isEqualTo("inventory.blocked");
    decide(pair, "UNSURE", "已请两家核对").ok();
    assertThat(decide(pair, "SAME", "同一本证", 1).text("code")).isEqualTo("inventory.changed-since");
  }

  @Test
  void theLaterRowOfOneThingGetsARemarkThatSaysWhatToDo() {
    decide(search(), "SAME", "同一本证").ok();

    String remark = second.house("测试路办公楼").at("/remarks/0/text").asString();
    assertThat(remark).contains("经认定为同一项资产").contains("请删去本行");
    assertThat(first.house("测试路办公楼").path("remarks")).isEmpty();
  }

  @Test
  void aReviewerSeesOfAUnitOutOfReachOnlyWhatWasCompared() {
    JsonNode pair = search();
    Someone stranger = staff.reviewerOf(14);

    assertThat(room.get(URL + "/" + pair.path("id").asString(), stranger).status()).isEqualTo(404);
    assertThat(room.get(URL, first.clerk()).status()).isEqualTo(403);
  }

  @Test
  void whatIsDecidedToBeOneThingDoesNotComeIntoTheRegisterTwice() {
    UUID one = handIn("360203001001GB00012F00010001");
    clock.advance(Duration.ofMinutes(1));
    accept(one).ok();
    UUID two = handIn("360203001002GB00012F00010001");
    startSearch();
    JsonNode pair = named("双报门面", "OPEN");
    decide(pair, "SAME", "同一本证").ok();

    Room.Answer refused = accept(two);

    assertThat(pair.at("/one/number").asString()).isNotEmpty();
    assertThat(refused.text("code")).isEqualTo("inventory.decided-duplicate");
    assertThat(refused.text("detail")).contains("双报门面").contains("请退回填报单位删去");

    decide(named("双报门面", "SAME"), "DIFFERENT", "再查：前后两间").ok();
    sign(two, "ACCEPT", office).ok();
  }

  /** One house, declared with its paper, handed in and signed by all but the office. */
  private UUID handIn(String unitNumber) {
    UnitId unit = staff.bureau();
    Someone clerk = staff.clerkOf(unit);
    Someone head = staff.headOf(unit);
    room.campaign("FW");
    UUID id = room.assignment(clerk, unit, "FW");
    byte[] sheet = new HouseSheet().house("1", "双报门面", "不动产单元号", unitNumber).xlsx();
    room.declare(id, sheet, clerk);
    String of = "/api/inventory/assignments/" + id;
    JsonNode row = room.get(of + "/rows", clerk).ok().body().at("/rows/0");
    room.addRowPaper(id, UUID.fromString(row.path("id").asString()), clerk);
    room.submit(id, clerk).ok();
    sign(id, "ACCEPT", head).ok();
    int group = room.get(of, clerk).ok().body().at("/line/groupNo").asInt();
    sign(id, "ACCEPT", staff.reviewerOf(group)).ok();
    return id;
  }

  private Room.Answer accept(UUID assignment) {
    return sign(assignment, "ACCEPT", office);
  }

  private Room.Answer sign(UUID assignment, String decision, Someone who) {
    return room.sign(assignment, decision, "同意", who);
  }

  private JsonNode named(String name, String state) {
    for (JsonNode pair : room.get(URL + "?state=" + state, office).ok().body().path("pairs")) {
      if (pair.at("/one/name").asString().equals(name)) {
        return pair;
      }
    }
    throw new AssertionError("no pair of " + name);
  }

  private void declare(HouseTask task, String name, String address, String area) {
    String cells =
        "\"name\":\"%s\",\"address\":\"%s\",\"builtArea\":\"%s\",\"place\":\"360203\""
            .formatted(name, address, area);
    task.room().post(task.url("/rows"), "{\"values\":{" + cells + "}}", task.clerk()).ok();
  }

  private void declareAgain(HouseTask task, String area) {
    JsonNode house = task.house("测试路办公楼");
    var values = house.path("values");
    String body =
        "{\"values\":"
            + values
                .toString()
                .replaceFirst("\"builtArea\":\"[^\"]*\"", "\"builtArea\":\"" + area + "\"")
            + "}";
    room.put(
            task.url("/rows/" + house.path("id").asString()),
            house.path("rev").asInt(),
            body,
            task.clerk())
        .ok();
  }

  private Room.Answer decide(JsonNode pair, String state, String note) {
    int rev =
        room.get(URL + "/" + pair.path("id").asString(), office).ok().body().path("rev").asInt();
    return decide(pair, state, note, rev);
  }

  private Room.Answer decide(JsonNode pair, String state, String note, int rev) {
    return room.post(
        URL + "/" + pair.path("id").asString() + "/decision",
        "{\"state\":\"%s\",\"note\":\"%s\",\"rev\":%d}".formatted(state, note, rev),
        office);
  }

  private JsonNode search() {
    startSearch();
    JsonNode pair = open();
    if (pair == null) {
      throw new AssertionError("no pair found");
    }
    return pair;
  }

  /** The open pair of this test's two units. */
  private @Nullable JsonNode open() {
    UUID row = UUID.fromString(second.house("测试路办公楼").path("id").asString());
    for (JsonNode pair : room.get(URL, office).ok().body().path("pairs")) {
      if (pair.at("/other/id").asString().equals(row.toString())) {
        return pair;
      }
    }
    return null;
  }

  private void startSearch() {
    String job = room.post(URL + "/search", "{}", office).ok().text("jobId");
    for (int i = 0; i < 200; i++) {
      JsonNode state = room.get(URL + "/search/" + job, office).ok().body();
      if (state.path("state").asString().equals("DONE")) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("The search never ended");
  }
}
