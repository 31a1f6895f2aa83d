package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.Reorganizing;
import cn.sanzi.organization.UnitDraft;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.register.SummaryKeeping;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A unit goes up in another with all it has; papers of before keep its name (机构变动). */
@DatabaseTest
class MergedUnitsTest {

  private static final String ACCOUNT = "360200150684311688";
  private static final String PAPER = "景办发〔2025〕3号";
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final Room room;
  private final Staff staff;
  private final UnitRoll roll;
  private final Organization organization;
  private final Reorganizing reorganizing;
  private final SummaryKeeping sums;
  private final Clock clock;

  MergedUnitsTest(
      Room room,
      Staff staff,
      UnitRoll roll,
      Organization organization,
      Reorganizing reorganizing,
      SummaryKeeping sums,
      Clock clock) {
    this.room = room;
    this.staff = staff;
    this.roll = roll;
    this.organization = organization;
    this.reorganizing = reorganizing;
    this.sums = sums;
    this.clock = clock;
  }

  @Test
  void cardsPostsAndOpenTablesGoAndHistoryKeepsTheOldName() {
    UnitId old = unit("市旧局", null);
    UnitId successor = unit("市新局", null);
    UnitId below = unit("市旧局信息中心", old);
    Someone clerk = staff.clerkOf(old);
    Someone office = staff.office();
    room.campaign("ZH");
    accept(old, clerk, office);
    room.campaign("ZH");
    UUID open = openTable(clerk);
    room.declare(open, sheet(), clerk);
    assertThat(reorganizing.preview(old, successor, today()).obstacles()).isEmpty();

    room.post(
            "/api/organization/units/" + old.value() + "/merge",
            "{\"to\":\"%s\",\"effective\":\"%s\",\"paper\":\"%s\"}"
                .formatted(successor.value(), today(), PAPER),
            office)
        .ok();

    JsonNode cards = cards(successor, office);
    assertThat(cards).hasSize(1);
    assertThat(cards(old, office)).isEmpty();
    assertThat(sums.prove()).isEmpty();
    String card =
        room.get("/api/register/cards/" + cards.get(0).path("number").asString(), office)
            .ok()
            .body()
            .toString();
    assertThat(card).contains("市旧局并入市新局", PAPER);
    assertThat(organization.unit(below).parent()).isEqualTo(successor);
    assertThat(organization.units()).noneMatch(unit -> unit.id().equals(old));
    assertThat(organization.unit(old).name()).isEqualTo("市旧局");
    assertThat(room.get("/api/inventory/assignments/" + open, clerk).ok().body().toString())
        .contains("市新局");
  }

  @Test
  void saysWhatHasToBeSettledFirst() {
    UnitId one = unit("市子局", null);
    UnitId other = unit("市丑局", null);
    Someone clerk = staff.clerkOf(one);
    room.campaign("ZH");
    UUID id = openTable(clerk);
    room.declare(id, sheet(), clerk);
    room.addBatchPaper(id, clerk);
    room.submit(id, clerk).ok();

    assertRefused(() -> reorganizing.merge(Staff.TESTER, one, other, today(), PAPER), "正在审核");
    assertThat(organization.units()).anyMatch(unit -> unit.id().equals(one));
  }

  @Test
  void refusesWhatCannotBe() {
    UnitId upper = unit("市寅局", null);
    UnitId lower = unit("市卯所", upper);
    UnitId county = unit("县辰局", null, Staff.FULIANG);

    assertRefused(() -> merge(upper, upper), "并入它自己");
    assertRefused(() -> merge(upper, lower), "下属单位");
    assertRefused(() -> merge(upper, county), "不在同一辖区");
    assertRefused(
        () -> reorganizing.merge(Staff.TESTER, lower, upper, today().plusDays(1), PAPER), "不能晚于今天");
    assertRefused(
        () -> reorganizing.merge(Staff.TESTER, lower, upper, SINCE.minusDays(1), PAPER), "须晚于这一天");
    assertRefused(() -> reorganizing.merge(Staff.TESTER, lower, upper, today(), " "), "批准文件");
    assertRefused(() -> reorganizing.abolish(Staff.TESTER, upper, today(), PAPER), "还是其他单位的主管部门");
    merge(lower, upper);
    assertRefused(() -> merge(upper, lower), "已经撤销");
    assertRefused(() -> merge(lower, upper), "已经撤销");
    reorganizing.abolish(Staff.TESTER, upper, today(), PAPER);
    assertThat(reorganizing.acts(upper))
        .extracting(act -> act.kind())
        .containsExactlyInAnyOrder("ABOLISH", "MERGE");
  }

  @Test
  void abolishesNobodyWhoStillHasPeople() {
    UnitId unit = unit("市巳局", null);
    staff.clerkOf(unit);

    assertRefused(() -> reorganizing.abolish(Staff.TESTER, unit, today(), PAPER), "人员岗位（个） 1");
  }

  @Test
  void renamesFromADayOfThePast() {
    UnitId unit = unit("市午局", null);

    reorganizing.rename(Staff.TESTER, unit, "市午未局", "市午未局", LocalDate.of(2024, 3, 1), PAPER);

    assertThat(organization.unit(unit).name()).isEqualTo("市午未局");
    assertThat(organization.nameOn(unit, LocalDate.of(2024, 2, 29))).contains("市午局");
    assertThat(organization.nameOn(unit, LocalDate.of(2024, 3, 1))).contains("市午未局");
  }

  private void merge(UnitId from, UnitId to) {
    reorganizing.merge(Staff.TESTER, from, to, today(), PAPER);
  }

  private void accept(UnitId unit, Someone clerk, Someone office) {
    UUID id = openTable(clerk);
    room.declare(id, sheet(), clerk);
    room.addBatchPaper(id, clerk);
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(unit)).ok();
    room.sign(id, "ACCEPT", "同意", staff.reviewerOf(2)).ok();
    room.sign(id, "ACCEPT", "", office).ok();
  }

  private UUID openTable(Someone clerk) {
    for (JsonNode line :
        room.get("/api/inventory/assignments?kind=ZH&state=OPEN", clerk).ok().body()) {
      return UUID.fromString(line.path("id").asString());
    }
    throw new AssertionError("No open table");
  }

  private static byte[] sheet() {
    return new AccountSheet().account("测试单位", ACCOUNT, "1000.00").but("问题说明", "账户以简称开立").xlsx();
  }

  private JsonNode cards(UnitId unit, Someone office) {
    return room.get("/api/register/cards?unitId=" + unit.value(), office).ok().body().path("rows");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private UnitId unit(String name, @Nullable UnitId parent) {
    return unit(name, parent, Staff.CITY);
  }

  private UnitId unit(String name, @Nullable UnitId parent, RegionId region) {
    return roll.enter(
        Staff.TESTER,
        new UnitDraft(region, null, name, name, "11", UnitSystem.GENERAL, parent),
        SINCE);
  }

  private static void assertRefused(Runnable act, String words) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.refusal().sentence()).contains(words));
  }
}
