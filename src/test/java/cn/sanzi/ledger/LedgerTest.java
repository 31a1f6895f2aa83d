package cn.sanzi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.register.ChangeSets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Taken by groups, kept with every version, and no asset twice. */
@DatabaseTest
class LedgerTest {

  private final ChangeSets changes;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final LedgerDesk desk;

  LedgerTest(
      MockMvcTester mvc,
      Staff staff,
      Organization organization,
      ChangeSets changes,
      JdbcClient jdbc,
      TestClock clock) {
    this.changes = changes;
    this.jdbc = jdbc;
    this.clock = clock;
    this.desk = new LedgerDesk(mvc, staff, organization, jdbc, clock);
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void takesManyAtOnceWithWhatTheirHoldersDeclared() throws Exception {
    changes.apply(desk.house("一号楼").with(LedgerDesk.IDLE), desk.house("二号楼").with(LedgerDesk.IDLE));
    desk.screen();

    JsonNode made = LedgerDesk.json(desk.take(null, "一号楼", "二号楼"));

    assertThat(made.path("items")).hasSize(2);
    JsonNode item = desk.item(made.path("items").get(0).asString()).get(0).path("item");
    assertThat(item.at("/said/strategyName").asString()).isEqualTo("租");
    assertThat(item.at("/said/methodName").asString()).isEqualTo("公开招租");
    assertThat(item.at("/said/expected").asString()).isEqualTo("120000.50");
    assertThat(item.at("/said/plannedOn").asString()).isEqualTo("2026-06-30");
    assertThat(item.at("/assets/0/name").asString()).isIn("一号楼", "二号楼");
    assertThat(desk.names("&state=OPEN")).isEmpty();
    assertThat(desk.names("&state=TAKEN")).containsExactlyInAnyOrder("一号楼", "二号楼");
    assertThat(desk.take(null, "一号楼")).hasStatus(409);
  }

  @Test
  void bundlesSeveralAssetsIntoOneItem() throws Exception {
    changes.apply(
        desk.house("东楼").with(LedgerDesk.IDLE).worth("10.00"),
        desk.house("西楼").with(LedgerDesk.IDLE).worth("20.55"));
    desk.screen();

    JsonNode made = LedgerDesk.json(desk.take("老厂房片区", "东楼", "西楼"));

    assertThat(made.path("items")).hasSize(1);
    JsonNode ledger = desk.get("/api/ledger/items?unitId=" + desk.bureau.id().value());
    assertThat(ledger.at("/rows/0/said/name").asString()).isEqualTo("老厂房片区");
    assertThat(ledger.at("/sums/assets").asInt()).isEqualTo(2);
    assertThat(ledger.at("/sums/value").asString()).isEqualTo("30.55");
    assertThat(ledger.at("/sums/expected").asString()).isEqualTo("240001.00");
  }

  @Test
  void keepsEveryVersionAndShowsTheLedgerAsOfAnyDay() throws Exception {
    changes.apply(desk.house("仓库").with(LedgerDesk.IDLE));
    desk.screen();
    String number = LedgerDesk.json(desk.take(null, "仓库")).path("items").get(0).asString();
    clock.advance(Duration.ofDays(3));
    assertThat(
            desk.change(number, 1, "\"strategy\": \"2\", \"method\": \"21\", \"expected\": 900000"))
        .hasStatus(200);
    clock.advance(Duration.ofDays(3));
    assertThat(desk.end(number, 2)).hasStatus(204);
    clock.advance(Duration.ofDays(1));

    assertThat(desk.strategiesOn("2025-05-11")).isEmpty();
    assertThat(desk.strategiesOn("2025-05-12")).containsExactly("租");
    assertThat(desk.strategiesOn("2025-05-15")).containsExactly("售");
    assertThat(desk.strategiesOn("2025-05-18")).isEmpty();
    JsonNode history = desk.item(number);
    assertThat(history).hasSize(3);
    assertThat(history.get(1).path("changes").findValuesAsString("label"))
        .contains("盘活策略", "盘活方式", "预计收益（元）");
    assertThat(history.get(1).path("cause").asString()).isEqualTo("专家论证");
    assertThat(desk.change(number, 3, "\"strategy\": \"2\"")).hasStatus(409);
  }

  @Test
  void whatLeftTheLedgerCanBeTakenAgain() throws Exception {
    changes.apply(desk.house("旧车队").with(LedgerDesk.IDLE));
    desk.screen();
    String number = LedgerDesk.json(desk.take(null, "旧车队")).path("items").get(0).asString();
    assertThat(desk.end(number, 1)).hasStatus(204);
    desk.screen();

    assertThat(desk.candidate("旧车队").path("decision").isString()).isFalse();
    assertThat(desk.take(null, "旧车队")).hasStatus(200);
  }

  @Test
  void theSecondWriterSeesThatSomebodyWasThere() throws Exception {
    changes.apply(desk.house("礼堂").with(LedgerDesk.IDLE));
    desk.screen();
    String number = LedgerDesk.json(desk.take(null, "礼堂")).path("items").get(0).asString();
    assertThat(desk.change(number, 1, "\"opinion\": \"公开招租\"")).hasStatus(200);

    assertThat(desk.change(number, 1, "\"opinion\": \"出售\""))
        .hasStatus(412)
        .bodyText()
        .contains("专家论证");
  }

  @Test
  void badValuesAreRefusedByField() throws Exception {
    changes.apply(desk.house("食堂").with(LedgerDesk.IDLE));
    desk.screen();
    String number = LedgerDesk.json(desk.take(null, "食堂")).path("items").get(0).asString();

    assertThat(desk.change(number, 1, "\"strategy\": \"2\", \"method\": \"31\"")).hasStatus(422);
    assertThat(desk.change(number, 1, "\"strategy\": \"9\"")).hasStatus(422);
    assertThat(desk.change(number, 1, "\"expected\": -1")).hasStatus(422);
    assertThat(desk.change(number, 1, "\"expected\": 0.001")).hasStatus(422);
    assertThat(desk.item(number)).hasSize(1);
  }

  @Test
  void twoGroupsOfPeopleAtOnceTakeAnAssetOnce() throws Exception {
    changes.apply(desk.house("会议楼").with(LedgerDesk.IDLE));
    desk.screen();
    List<Integer> statuses = new ArrayList<>();
    try (var people = Executors.newFixedThreadPool(4)) {
      var going = new ArrayList<Future<Integer>>();
      String body = desk.numbers("会议楼");
      for (int i = 0; i < 4; i++) {
        going.add(
            people.submit(() ->
                desk.send(HttpMethod.POST, "/candidates/take", "{" + body + "}")
                    .getResponse()
                    .getStatus()));
      }
      for (var one : going) {
        statuses.add(one.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).doesNotContain(500);
  }

  @Test
  void theDatabaseLetsNoAssetStandOnTwoLiveItems() throws Exception {
    changes.apply(desk.house("水塔").with(LedgerDesk.IDLE));
    desk.screen();
    LedgerDesk.json(desk.take(null, "水塔"));

    assertThatThrownBy(() ->
            jdbc.sql(
                    """
                    insert into ledger.item_asset (region_id, item_id, asset_id, live)
                    select region_id, gen_random_uuid(), asset_id, true from ledger.item_asset a
                    where live and exists (select 1 from ledger.item i where i.id = a.item_id
                      and i.unit_id = :unit)
                    """)
                .param("unit", desk.bureau.id().value())
                .update())
        .isInstanceOf(DuplicateKeyException.class);
  }
}
