package cn.sanzi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Role;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.register.ChangeSets;
import cn.sanzi.register.DeclaredAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Proposed with reasons, decided by people within their reach. */
@DatabaseTest
class ScreeningTest {

  private final Staff staff;
  private final ChangeSets changes;
  private final TestClock clock;
  private final LedgerDesk desk;

  ScreeningTest(
      MockMvcTester mvc,
      Staff staff,
      Organization organization,
      ChangeSets changes,
      JdbcClient jdbc,
      TestClock clock) {
    this.staff = staff;
    this.changes = changes;
    this.clock = clock;
    this.desk = new LedgerDesk(mvc, staff, organization, jdbc, clock);
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void proposesWithReasonsAndExcludesWithTheArticle() throws Exception {
    changes.apply(
        desk.house("闲置楼").with(LedgerDesk.IDLE),
        desk.house("自用楼").with("{\"useStatus\": \"01\", \"encumbrances\": \"0\"}"),
        desk.house("查封楼").with("{\"useStatus\": \"06\", \"encumbrances\": \"3\"}"),
        desk.house("抵押楼").with("{\"useStatus\": \"07\", \"encumbrances\": \"1\"}"),
        desk.house("半闲楼").with("{\"useStatus\": \"01\", \"idleArea\": 30.5}"));
    desk.screen();

    assertThat(desk.candidate("闲置楼").path("reasons").findValuesAsString("rule"))
        .containsExactly("S-IDLE", "S-DECLARED");
    assertThat(desk.candidate("闲置楼").path("excluded").asBoolean()).isFalse();
    JsonNode seized = desk.candidate("查封楼");
    assertThat(seized.path("excluded").asBoolean()).isTrue();
    assertThat(seized.path("reasons").toString()).contains("查封").contains("城市房地产管理法");
    assertThat(desk.candidate("抵押楼").path("excluded").asBoolean()).isFalse();
    assertThat(desk.candidate("抵押楼").path("reasons").findValuesAsString("rule"))
        .contains("S-LOW", "S-MORTGAGED");
    assertThat(desk.candidate("半闲楼").path("reasons").findValuesAsString("rule"))
        .containsExactly("S-PART-IDLE");
    assertThat(desk.names("")).doesNotContain("自用楼");
    JsonNode counts =
        desk.get("/api/ledger/candidates?unitId=" + desk.bureau.id().value()).path("counts");
    assertThat(counts.path("open").asInt()).isEqualTo(3);
    assertThat(counts.path("excluded").asInt()).isEqualTo(1);
  }

  @Test
  void doesNotTakeWhatARuleBars() throws Exception {
    changes.apply(desk.house("查封楼").with("{\"useStatus\": \"06\", \"encumbrances\": \"3\"}"));
    desk.screen();

    MvcTestResult refused = desk.take(null, "查封楼");

    assertThat(refused).hasStatus(422).bodyText().contains("查封楼").contains("城市房地产管理法");
  }

  @Test
  void remembersWhatWasLeftUntilTheCardChanges() throws Exception {
    DeclaredAsset house = desk.house("档案楼").with(LedgerDesk.IDLE);
    changes.apply(house);
    desk.screen();
    assertThat(desk.leave(" ", "档案楼")).hasStatus(422);
    assertThat(desk.leave("留作应急用房", "档案楼")).hasStatus(204);

    desk.screen();
    assertThat(desk.candidate("档案楼").path("decision").asString()).isEqualTo("LEFT");
    assertThat(desk.candidate("档案楼").path("remark").asString()).isEqualTo("留作应急用房");

    changes.apply(house.worth("7777.00"));
    desk.screen();
    assertThat(desk.candidate("档案楼").path("decision").isString()).isFalse();
  }

  @Test
  void forgetsCandidatesThatNoRuleProposesAnyMore() throws Exception {
    DeclaredAsset house = desk.house("周转楼").with(LedgerDesk.IDLE);
    changes.apply(house);
    desk.screen();
    assertThat(desk.names("")).contains("周转楼");

    changes.apply(house.with("{\"useStatus\": \"01\"}"));
    desk.screen();

    assertThat(desk.names("")).doesNotContain("周转楼");
  }

  @Test
  void nobodyDecidesBeyondHisGroupOrCounty() throws Exception {
    changes.apply(desk.house("教研楼").countedBy(7).with(LedgerDesk.IDLE));
    desk.screen(staff.office());
    Someone other = staff.reviewerOf(1);
    Someone county = staff.with(Role.OFFICE, Staff.FULIANG);

    String body = "{\"numbers\": [\"" + desk.numberOf("教研楼") + "\"]}";

    assertThat(desk.sendAs(other, "/candidates/take", body)).hasStatus(404);
    assertThat(desk.sendAs(county, "/candidates/take", body)).hasStatus(404);
    assertThat(desk.sendAs(staff.clerkOf(desk.bureau.id()), "/candidates/take", body))
        .hasStatus(403);
    assertThat(desk.sendAs(staff.reviewerOf(7), "/candidates/take", body)).hasStatus(200);
  }

  @Test
  void anotherKindsColumnsDoNotDisturb() throws Exception {
    changes.apply(
        DeclaredAsset.of("ZH", "基本户", desk.bureau, new GroupNo(2))
            .with("{\"accountName\": \"某户\"}"),
        desk.house("停用锅炉房").with(LedgerDesk.IDLE));
    desk.screen(staff.office());

    assertThat(desk.names("")).contains("停用锅炉房").doesNotContain("基本户");
  }
}
