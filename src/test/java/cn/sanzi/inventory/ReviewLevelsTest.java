package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Role;
import cn.sanzi.access.account.NewPost;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Levels of review: departments in charge, counties, chains that the office sets itself. */
@DatabaseTest
class ReviewLevelsTest {

  private final Room room;
  private final Staff staff;
  private final TestClock clock;
  private final JdbcClient jdbc;

  ReviewLevelsTest(Room room, Staff staff, TestClock clock, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void asksTheDepartmentInChargeWhereItIsToReviewAndNowhereElse() {
    UnitId department = staff.bureau();
    UnitId reviewed = staff.unitUnder(department);
    UnitId free = staff.unitUnder(department);
    Someone above = staff.with(new NewPost(Role.PARENT_REVIEWER, department, null, null));
    rule("PARENT", department, true);
    rule("UNIT", free, false);
    UUID id = handedIn(reviewed);
    UUID other = handedIn(free);

    assertThat(stages(id, above)).contains("主管部门审核");
    assertThat(stages(other, above)).doesNotContain("主管部门审核");
    assertThat(room.sign(id, "ACCEPT", "", staff.reviewerOf(2)).text("code"))
        .isEqualTo("approval.not-yours");
    room.sign(id, "ACCEPT", "同意", above).ok();
    room.sign(id, "ACCEPT", "同意", staff.reviewerOf(2)).ok();
  }

  @Test
  void keepsWhoDeclaredFromReviewingForTheDepartment() {
    UnitId department = staff.bureau();
    UnitId unit = staff.unitUnder(department);
    rule("PARENT", department, true);
    Someone both =
        staff.with(
            new NewPost(Role.CLERK, unit, null, null),
            new NewPost(Role.PARENT_REVIEWER, department, null, null));
    UUID id = handedIn(unit, both);

    assertThat(room.sign(id, "ACCEPT", "", both).text("code"))
        .isEqualTo("approval.own-declaration");
  }

  @Test
  void goesFromTheCountyToTheCity() {
    UnitId unit = staff.unit(Staff.FULIANG, UnitSystem.GENERAL);
    UUID id = handedIn(unit);
    Someone county = staff.with(Role.OFFICE, Staff.FULIANG);
    Someone group = staff.reviewerOf(2);

    assertThat(room.sign(id, "ACCEPT", "", staff.office()).text("code"))
        .as("the city does not sign for the county")
        .isEqualTo("approval.not-yours");
    assertThat(room.sign(id, "ACCEPT", "", group).text("code")).isEqualTo("approval.not-yours");
    assertThat(room.sign(id, "ACCEPT", "", staff.reviewerOf(2, Staff.FULIANG)).text("code"))
        .isEqualTo("approval.not-yours");
    room.sign(id, "ACCEPT", "同意上报", county).ok();
    assertThat(room.sign(id, "ACCEPT", "", county).text("code"))
        .as("nor the county for the city")
        .isEqualTo("approval.not-yours");
    room.sign(id, "ACCEPT", "同意", group).ok();
    room.sign(id, "ACCEPT", "", staff.office()).ok();

    assertThat(room.get(url(id, ""), county).ok().body().at("/line/state").asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void keepsTheCountyOfficeFromReviewingWhatItDeclared() {
    UnitId unit = staff.unit(Staff.FULIANG, UnitSystem.GENERAL);
    Someone both =
        staff.with(
            new NewPost(Role.CLERK, unit, null, null),
            new NewPost(Role.OFFICE, null, null, Staff.FULIANG));
    UUID id = handedIn(unit, both);

    assertThat(room.sign(id, "ACCEPT", "", both).text("code"))
        .isEqualTo("approval.own-declaration");
  }

  @Test
  void goesBackToAnEarlierStageAndComesAgain() {
    UnitId unit = staff.bureau();
    UUID id = handedIn(unit);
    Someone group = staff.reviewerOf(2);
    Someone office = staff.office();
    room.sign(id, "ACCEPT", "同意", group).ok();
    clock.advance(Duration.ofDays(7));

    String passed = room.get(url(id, ""), office).body().at("/passed/1/key").asString();
    assertThat(back(id, "office", "请再核", office).text("code")).isEqualTo("approval.not-passed");
    assertThat(back(id, passed, "", office).text("code")).isEqualTo("approval.opinion-missing");
    back(id, passed, "第 3 行面积请再核", office).ok();

    var detail = room.get(url(id, ""), group).ok().body();
    assertThat(detail.at("/line/stateText").asString()).isEqualTo("牵头单位审核");
    assertThat(detail.path("timeline").toString())
        .contains("专班办公室接收：退回至「牵头单位审核」")
        .contains("第 3 行面积请再核");
    assertThat(detail.at("/timeline/3/workingDays").asInt()).isEqualTo(5);
    assertThat(room.sign(id, "ACCEPT", "", office).text("code")).isEqualTo("approval.not-yours");
    room.sign(id, "ACCEPT", "已核", group).ok();
    room.sign(id, "ACCEPT", "", office).ok();
  }

  @Test
  void takesTheChainThatTheOfficeSetAndLeavesRunningCasesTheirs() {
    UUID before = handedIn(staff.bureau());
    Someone office = staff.office();
    UUID later;
    try {
      setChain(office, "牵头单位初审:GROUP_REVIEWER,牵头单位复审:GROUP_REVIEWER,专班接收:OFFICE").ok();
      later = assignmentOf(staff.bureau());
    } finally {
      setChain(office, "单位负责人签批:HEAD,主管部门审核:PARENT_REVIEWER,牵头单位审核:GROUP_REVIEWER,专班办公室接收:OFFICE")
          .ok();
    }

    assertThat(stages(later, office)).contains("牵头单位初审", "牵头单位复审", "专班接收");
    assertThat(stages(before, office)).contains("牵头单位审核").doesNotContain("牵头单位复审");
    room.sign(before, "ACCEPT", "", staff.reviewerOf(2)).ok();
    room.sign(later, "ACCEPT", "", staff.reviewerOf(2)).ok();
    room.sign(later, "ACCEPT", "", staff.reviewerOf(2)).ok();
    room.sign(later, "ACCEPT", "", office).ok();
  }

  @Test
  void refusesChainsThatCannotWork() {
    Someone office = staff.office();

    assertThat(setChain(office, "单位负责人签批:HEAD").text("detail")).contains("最后一个环节");
    assertThat(setChain(office, "领导签:LEADER").text("detail")).contains("不参加审批");
    assertThat(setChain(office, "审核:OFFICE,审核:OFFICE").text("detail")).contains("各不相同");
    assertThat(setChain(staff.with(Role.OFFICE, Staff.FULIANG), "接收:OFFICE").status())
        .isEqualTo(403);
    assertThat(
            room.post(
                    "/api/approval/chains/inventory.submission",
                    "{\"last\":0,\"stages\":[{\"label\":\"接收\",\"role\":\"OFFICE\"}],\"from\":\"%s\"}"
                        .formatted(LocalDate.now(clock)),
                    office)
                .status())
        .as("somebody else changed it in between")
        .isEqualTo(412);
  }

  @Test
  void signsManyAtOnceAndTellsWhichWereRefused() {
    UUID one = handedIn(staff.bureau());
    UUID two = handedIn(staff.bureau());
    UUID elsewhere = handedIn(staff.unit(Staff.FULIANG, UnitSystem.GENERAL));
    Someone group = staff.reviewerOf(2);
    Someone own = staff.with(new NewPost(Role.GROUP_REVIEWER, null, new GroupNo(2), Staff.CITY));

    var outcomes = signMany(List.of(one, two, elsewhere), own).ok().body();

    assertThat(outcomes.findValuesAsString("code"))
        .filteredOn(code -> !code.isEmpty())
        .containsExactly("approval.not-yours");
    assertThat(room.get(url(two, ""), group).body().at("/line/stateText").asString())
        .isEqualTo("专班办公室接收");
    assertThat(signMany(List.of(one, one), own).status()).isEqualTo(422);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit.record
                    where action = 'approval.signed' and subject_id in (:one, :two) and account = :by
                    """)
                .param("one", one.toString())
                .param("two", two.toString())
                .param("by", own.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void letsOneOfTwoReviewersThroughWhoSignAtOnce() throws Exception {
    UUID id = handedIn(staff.bureau());
    List<Callable<Room.Answer>> acts = new ArrayList<>();
    for (Someone reviewer : List.of(staff.reviewerOf(2), staff.reviewerOf(2))) {
      acts.add(() ->
          room.post(
              url(id, "/sign"),
              "{\"decision\":\"ACCEPT\",\"opinion\":\"\",\"caseRev\":1}",
              reviewer));
    }

    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<Room.Answer> answer : threads.invokeAll(acts)) {
        statuses.add(answer.get().status());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(204, 409);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from approval.step s
                    join approval.case_file c on c.id = s.case_id where c.subject_id = :id
                    """)
                .param("id", id.toString())
                .query(Integer.class)
                .single())
        .as("head and one reviewer")
        .isEqualTo(2);
  }

  private Room.Answer signMany(List<UUID> ids, Someone by) {
    List<String> items =
        ids.stream().map(id -> "{\"assignmentId\":\"%s\",\"caseRev\":1}".formatted(id)).toList();
    return room.post(
        "/api/inventory/reviews/sign",
        "{\"items\":[%s],\"decision\":\"ACCEPT\",\"opinion\":\"同意\"}"
            .formatted(String.join(",", items)),
        by);
  }

  private Room.Answer setChain(Someone by, String stages) {
    var chains = room.get("/api/approval/chains", staff.office()).ok().body();
    int last = chains.at("/0/last").asInt();
    List<String> written = new ArrayList<>();
    for (String stage : stages.split(",")) {
      String[] parts = stage.split(":");
      written.add("{\"label\":\"%s\",\"role\":\"%s\"}".formatted(parts[0], parts[1]));
    }
    return room.post(
        "/api/approval/chains/inventory.submission",
        "{\"last\":%d,\"stages\":[%s],\"from\":\"%s\"}"
            .formatted(last, String.join(",", written), LocalDate.now(clock)),
        by);
  }

  private void rule(String reach, UnitId about, boolean asked) {
    room.post(
            "/api/approval/parent-rules",
            "{\"reach\":\"%s\",\"value\":\"%s\",\"asked\":%s,\"from\":\"%s\"}"
                .formatted(reach, about.value(), asked, LocalDate.now(clock)),
            staff.office())
        .ok();
  }

  private Room.Answer back(UUID id, String stage, String opinion, Someone by) {
    String rev = room.get(url(id, ""), by).ok().text("caseRev");
    return room.post(
        url(id, "/sign"),
        "{\"decision\":\"RETURN\",\"opinion\":\"%s\",\"caseRev\":%s,\"toStage\":\"%s\"}"
            .formatted(opinion, rev, stage),
        by);
  }

  private List<String> stages(UUID id, Someone reader) {
    return room.get(url(id, ""), reader).ok().body().path("timeline").findValuesAsString("stage");
  }

  /** A nil return, signed by the head of the unit. */
  private UUID handedIn(UnitId unit) {
    return handedIn(unit, staff.clerkOf(unit));
  }

  private UUID handedIn(UnitId unit, Someone clerk) {
    UUID id = declared(unit, clerk);
    room.sign(id, "ACCEPT", "", staff.headOf(unit)).ok();
    return id;
  }

  private UUID assignmentOf(UnitId unit) {
    return declared(unit, staff.clerkOf(unit));
  }

  private UUID declared(UnitId unit, Someone clerk) {
    room.campaign("ZH");
    UUID id = room.assignment(clerk, unit, "ZH");
    room.post(url(id, "/nil"), "{\"reason\":\"本单位无银行账户\"}", clerk).ok();
    return id;
  }

  private static String url(UUID id, String rest) {
    return "/api/inventory/assignments/" + id + rest;
  }
}
