package cn.sanzi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.Role;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.register.ChangeSets;
import cn.sanzi.register.DeclaredAsset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the register to the ledger: proposed with reasons, decided by people, kept with its history. */
@DatabaseTest
class LedgerTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String IDLE =
      """
      {"useStatus": "06", "titleStatus": "1", "encumbrances": "0", "readiness": "1", "strategy": "3",
       "method": "31", "expectedProceeds": 120000.50, "expectedCompletion": "2026-06-30",
       "responsiblePerson": "责任人甲"}
      """;

  private final MockMvcTester mvc;
  private final Staff staff;
  private final ChangeSets changes;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final Unit bureau;
  private final Someone reviewer;

  LedgerTest(
      MockMvcTester mvc,
      Staff staff,
      Organization organization,
      ChangeSets changes,
      JdbcClient jdbc,
      TestClock clock) {
    this.mvc = mvc;
    this.staff = staff;
    this.changes = changes;
    this.jdbc = jdbc;
    this.clock = clock;
    this.bureau = organization.unit(staff.bureau());
    this.reviewer = staff.reviewerOf(1);
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void proposesWithReasonsAndExcludesWithTheArticle() throws Exception {
    changes.apply(
        house("闲置楼").with(IDLE),
        house("自用楼").with("{\"useStatus\": \"01\", \"encumbrances\": \"0\"}"),
        house("查封楼").with("{\"useStatus\": \"06\", \"encumbrances\": \"3\"}"),
        house("抵押楼").with("{\"useStatus\": \"07\", \"encumbrances\": \"1\"}"),
        house("半闲楼").with("{\"useStatus\": \"01\", \"idleArea\": 30.5}"));
    screen();

    assertThat(candidate("闲置楼").path("reasons").findValuesAsString("rule"))
        .containsExactly("S-IDLE", "S-DECLARED");
    assertThat(candidate("闲置楼").path("excluded").asBoolean()).isFalse();
    JsonNode seized = candidate("查封楼");
    assertThat(seized.path("excluded").asBoolean()).isTrue();
    assertThat(seized.path("reasons").toString()).contains("查封").contains("城市房地产管理法");
    assertThat(candidate("抵押楼").path("excluded").asBoolean()).isFalse();
    assertThat(candidate("抵押楼").path("reasons").findValuesAsString("rule"))
        .contains("S-LOW", "S-MORTGAGED");
    assertThat(candidate("半闲楼").path("reasons").findValuesAsString("rule"))
        .containsExactly("S-PART-IDLE");
    assertThat(names("")).doesNotContain("自用楼");
    JsonNode counts = get("/api/ledger/candidates?unitId=" + bureau.id().value()).path("counts");
    assertThat(counts.path("open").asInt()).isEqualTo(3);
    assertThat(counts.path("excluded").asInt()).isEqualTo(1);
  }

  @Test
  void takesManyAtOnceWithWhatTheirHoldersDeclared() throws Exception {
    changes.apply(house("一号楼").with(IDLE), house("二号楼").with(IDLE));
    screen();

    JsonNode made = json(take(null, "一号楼", "二号楼"));

    assertThat(made.path("items")).hasSize(2);
    JsonNode item = item(made.path("items").get(0).asString()).get(0).path("item");
    assertThat(item.at("/said/strategyName").asString()).isEqualTo("租");
    assertThat(item.at("/said/methodName").asString()).isEqualTo("公开招租");
    assertThat(item.at("/said/expected").asString()).isEqualTo("120000.50");
    assertThat(item.at("/said/plannedOn").asString()).isEqualTo("2026-06-30");
    assertThat(item.at("/assets/0/name").asString()).isEqualTo("一号楼");
    assertThat(names("&state=OPEN")).isEmpty();
    assertThat(names("&state=TAKEN")).containsExactlyInAnyOrder("一号楼", "二号楼");
    assertThat(take(null, "一号楼")).hasStatus(409);
  }

  @Test
  void bundlesSeveralAssetsIntoOneItem() throws Exception {
    changes.apply(house("东楼").with(IDLE).worth("10.00"), house("西楼").with(IDLE).worth("20.55"));
    screen();

    JsonNode made = json(take("老厂房片区", "东楼", "西楼"));

    assertThat(made.path("items")).hasSize(1);
    JsonNode ledger = get("/api/ledger/items?unitId=" + bureau.id().value());
    assertThat(ledger.at("/rows/0/said/name").asString()).isEqualTo("老厂房片区");
    assertThat(ledger.at("/sums/assets").asInt()).isEqualTo(2);
    assertThat(ledger.at("/sums/value").asString()).isEqualTo("30.55");
    assertThat(ledger.at("/sums/expected").asString()).isEqualTo("240001.00");
  }

  @Test
  void doesNotTakeWhatARuleBars() throws Exception {
    changes.apply(house("查封楼").with("{\"useStatus\": \"06\", \"encumbrances\": \"3\"}"));
    screen();

    MvcTestResult refused = take(null, "查封楼");

    assertThat(refused).hasStatus(422).bodyText().contains("查封楼").contains("城市房地产管理法");
  }

  @Test
  void remembersWhatWasLeftUntilTheCardChanges() throws Exception {
    DeclaredAsset house = house("档案楼").with(IDLE);
    changes.apply(house);
    screen();
    assertThat(leave(" ", "档案楼")).hasStatus(422);
    assertThat(leave("留作应急用房", "档案楼")).hasStatus(204);

    screen();
    assertThat(candidate("档案楼").path("decision").asString()).isEqualTo("LEFT");
    assertThat(candidate("档案楼").path("remark").asString()).isEqualTo("留作应急用房");

    changes.apply(house.worth("7777.00"));
    screen();
    assertThat(candidate("档案楼").path("decision").isString()).isFalse();
  }

  @Test
  void forgetsCandidatesThatNoRuleProposesAnyMore() throws Exception {
    DeclaredAsset house = house("周转楼").with(IDLE);
    changes.apply(house);
    screen();
    assertThat(names("")).contains("周转楼");

    changes.apply(house.with("{\"useStatus\": \"01\"}"));
    screen();

    assertThat(names("")).doesNotContain("周转楼");
  }

  @Test
  void keepsEveryVersionAndShowsTheLedgerAsOfAnyDay() throws Exception {
    changes.apply(house("仓库").with(IDLE));
    screen();
    String number = json(take(null, "仓库")).path("items").get(0).asString();
    clock.advance(Duration.ofDays(3));
    assertThat(change(number, 1, "\"strategy\": \"2\", \"method\": \"21\", \"expected\": 900000"))
        .hasStatus(200);
    clock.advance(Duration.ofDays(3));
    assertThat(end(number, 2)).hasStatus(204);
    clock.advance(Duration.ofDays(1));

    assertThat(strategiesOn("2025-05-11")).isEmpty();
    assertThat(strategiesOn("2025-05-12")).containsExactly("租");
    assertThat(strategiesOn("2025-05-15")).containsExactly("售");
    assertThat(strategiesOn("2025-05-18")).isEmpty();
    JsonNode history = item(number);
    assertThat(history).hasSize(3);
    assertThat(history.get(1).path("changes").findValuesAsString("label"))
        .contains("盘活策略", "盘活方式", "预计收益（元）");
    assertThat(history.get(1).path("cause").asString()).isEqualTo("专家论证");
    assertThat(change(number, 3, "\"strategy\": \"2\"")).hasStatus(409);
  }

  @Test
  void whatLeftTheLedgerCanBeTakenAgain() throws Exception {
    changes.apply(house("旧车队").with(IDLE));
    screen();
    String number = json(take(null, "旧车队")).path("items").get(0).asString();
    assertThat(end(number, 1)).hasStatus(204);
    screen();

    assertThat(candidate("旧车队").path("decision").isString()).isFalse();
    assertThat(take(null, "旧车队")).hasStatus(200);
  }

  @Test
  void theSecondWriterSeesThatSomebodyWasThere() throws Exception {
    changes.apply(house("礼堂").with(IDLE));
    screen();
    String number = json(take(null, "礼堂")).path("items").get(0).asString();
    assertThat(change(number, 1, "\"opinion\": \"公开招租\"")).hasStatus(200);

    assertThat(change(number, 1, "\"opinion\": \"出售\"")).hasStatus(412).bodyText().contains("专家论证");
  }

  @Test
  void badValuesAreRefusedByField() throws Exception {
    changes.apply(house("食堂").with(IDLE));
    screen();
    String number = json(take(null, "食堂")).path("items").get(0).asString();

    assertThat(change(number, 1, "\"strategy\": \"2\", \"method\": \"31\"")).hasStatus(422);
    assertThat(change(number, 1, "\"strategy\": \"9\"")).hasStatus(422);
    assertThat(change(number, 1, "\"expected\": -1")).hasStatus(422);
    assertThat(change(number, 1, "\"expected\": 0.001")).hasStatus(422);
    assertThat(item(number)).hasSize(1);
  }

  @Test
  void twoGroupsOfPeopleAtOnceTakeAnAssetOnce() throws Exception {
    changes.apply(house("会议楼").with(IDLE));
    screen();
    List<Integer> statuses = new ArrayList<>();
    try (var people = Executors.newFixedThreadPool(4)) {
      var going = new ArrayList<Future<Integer>>();
      String body = numbers("会议楼");
      for (int i = 0; i < 4; i++) {
        going.add(
            people.submit(
                () -> send(HttpMethod.POST, "/candidates/take", "{" + body + "}").getResponse().getStatus()));
      }
      for (var one : going) {
        statuses.add(one.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).doesNotContain(500);
  }

  @Test
  void theDatabaseLetsNoAssetStandOnTwoLiveItems() throws Exception {
    changes.apply(house("水塔").with(IDLE));
    screen();
    json(take(null, "水塔"));

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into ledger.item_asset (region_id, item_id, asset_id, live)
                        select region_id, gen_random_uuid(), asset_id, true from ledger.item_asset a
                        where live and exists (select 1 from ledger.item i where i.id = a.item_id
                          and i.unit_id = :unit)
                        """)
                    .param("unit", bureau.id().value())
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void nobodyDecidesBeyondHisGroupOrCounty() throws Exception {
    changes.apply(house("教研楼").countedBy(7).with(IDLE));
    screen(staff.office());
    Someone other = staff.reviewerOf(1);
    Someone county = staff.with(Role.OFFICE, Staff.FULIANG);

    String body = "{\"numbers\": [\"" + numberOf("教研楼") + "\"]}";

    assertThat(sendAs(other, "/candidates/take", body)).hasStatus(404);
    assertThat(sendAs(county, "/candidates/take", body)).hasStatus(404);
    assertThat(sendAs(staff.clerkOf(bureau.id()), "/candidates/take", body)).hasStatus(403);
    assertThat(sendAs(staff.reviewerOf(7), "/candidates/take", body)).hasStatus(200);
  }

  @Test
  void anotherKindsColumnsDoNotDisturb() throws Exception {
    changes.apply(
        DeclaredAsset.of("ZH", "基本户", bureau, new GroupNo(2)).with("{\"accountName\": \"某户\"}"),
        house("停用锅炉房").with(IDLE));
    screen(staff.office());

    assertThat(names("")).contains("停用锅炉房").doesNotContain("基本户");
  }

  // --- what people do ---

  private DeclaredAsset house(String name) {
    return DeclaredAsset.of("FW", name, bureau, new GroupNo(1));
  }

  private void screen() throws Exception {
    screen(reviewer);
  }

  private void screen(Someone by) throws Exception {
    clock.advance(Duration.ofSeconds(1));
    assertThat(sendAs(by, "/screening", "")).hasStatus(202);
    for (int i = 0; i < 600; i++) {
      JsonNode last = json(mvc.get().uri("/api/ledger/screening").with(by.signedIn()).exchange());
      if (last.at("/last/endedAt").isString()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The screening never ended");
  }

  private MvcTestResult take(@Nullable String bundle, String... names)
      throws Exception {
    String more = bundle == null ? "" : ", \"bundle\": \"" + bundle + "\"";
    return send(HttpMethod.POST, "/candidates/take", "{" + numbers(names) + more + "}");
  }

  private MvcTestResult leave(String remark, String... names) throws Exception {
    return send(
        HttpMethod.POST,
        "/candidates/leave",
        "{" + numbers(names) + ", \"remark\": \"" + remark + "\"}");
  }

  private MvcTestResult change(String number, int rev, String facts) {
    return send(
        HttpMethod.PUT,
        "/items/" + number,
        "{\"rev\": %d, \"cause\": \"专家论证\", \"facts\": {\"name\": \"仓库\", %s}}"
            .formatted(rev, facts));
  }

  private MvcTestResult end(String number, int rev) {
    return send(
        HttpMethod.POST,
        "/items/" + number + "/end",
        "{\"rev\": %d, \"cause\": \"改作应急物资库\"}".formatted(rev));
  }

  private List<String> strategiesOn(String day) throws Exception {
    return get("/api/ledger/items?unitId=" + bureau.id().value() + "&day=" + day)
        .path("rows")
        .findValuesAsString("strategyName");
  }

  private JsonNode item(String number) throws Exception {
    return get("/api/ledger/items/" + number);
  }

  private String numbers(String... names) throws Exception {
    var numbers = new ArrayList<String>();
    for (String name : names) {
      numbers.add("\"" + numberOf(name) + "\"");
    }
    return "\"numbers\": [" + String.join(",", numbers) + "]";
  }

  private String numberOf(String name) {
    return jdbc.sql("select number from ledger.candidate where name = :name and unit_id = :unit")
        .param("name", name)
        .param("unit", bureau.id().value())
        .query(String.class)
        .single();
  }

  private JsonNode candidate(String name) throws Exception {
    for (JsonNode row : get(page("")).path("rows")) {
      if (row.path("name").asString().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("No candidate " + name);
  }

  private List<String> names(String more) throws Exception {
    return get(page(more)).path("rows").findValuesAsString("name");
  }

  private String page(String more) {
    return "/api/ledger/candidates?unitId=" + bureau.id().value() + more;
  }

  private JsonNode get(String url) throws Exception {
    return json(mvc.get().uri(url).with(reviewer.signedIn()).exchange());
  }

  private MvcTestResult sendAs(Someone who, String path, String body) {
    return mvc.post()
        .uri("/api/ledger" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(who.signedIn())
        .exchange();
  }

  private MvcTestResult send(HttpMethod method, String path, String body) {
    return mvc.method(method)
        .uri("/api/ledger" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(reviewer.signedIn())
        .exchange();
  }

  private static JsonNode json(MvcTestResult answer) throws Exception {
    String text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer).as(text).hasStatus2xxSuccessful();
    return JSON.readTree(text);
  }
}
