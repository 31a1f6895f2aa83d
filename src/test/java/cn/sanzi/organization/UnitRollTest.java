package cn.sanzi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
record UnitRollTest(
    UnitRoll roll, Organization organization, TestClock clock, TransactionTemplate transaction) {

  private static final RegionId CITY = new RegionId(1);

  @Test
  void findsAUnitUnderItsNameAtOnce() {
    UnitId id = roll.enter(Staff.TESTER, draft("市档案馆", null));

    assertThat(organization.unit(id).name()).isEqualTo("市档案馆");
    assertThat(organization.units()).extracting(Unit::id).contains(id);
  }

  @Test
  void keepsTheNameOfItsDayAfterARenaming() {
    UnitId id = roll.enter(Staff.TESTER, draft("市教育局", null));
    clock.set(LocalDate.of(2025, 6, 1));

    roll.change(Staff.TESTER, id, draft("市教育体育局", null));

    assertThat(organization.unit(id).name()).isEqualTo("市教育体育局");
    assertThat(organization.nameOn(id, LocalDate.of(2025, 5, 31))).contains("市教育局");
    assertThat(organization.nameOn(id, LocalDate.of(2025, 6, 1))).contains("市教育体育局");
    assertThat(organization.nameOn(id, LocalDate.of(2025, 1, 1))).isEmpty();
  }

  @Test
  void takesASlipOfTheSameDayBackWithoutATrace() {
    UnitId id = roll.enter(Staff.TESTER, draft("市林业句", null));

    roll.change(Staff.TESTER, id, draft("市林业局", null));

    assertThat(organization.nameOn(id, LocalDate.now(clock))).contains("市林业局");
  }

  @Test
  void refusesASecondUnitOfTheSameName() {
    roll.enter(Staff.TESTER, draft("市统计局", null));

    assertRefused("organization.unit-exists", draft("市统计局", null));
  }

  @Test
  void refusesAUnitAboveItself() {
    UnitId upper = roll.enter(Staff.TESTER, draft("市文旅局", null));
    UnitId lower = roll.enter(Staff.TESTER, draft("市图书馆", upper));

    assertThatThrownBy(() -> roll.change(Staff.TESTER, upper, draft("市文旅局", lower)))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.refusal().code()).isEqualTo("organization.unfit-unit"));
  }

  @Test
  void refusesATypeThatTheCodeListDoesNotKnow() {
    assertRefused(
        "organization.unfit-unit",
        new UnitDraft(CITY, null, "市某局", "市某局", "77", UnitSystem.GENERAL, null));
  }

  @Test
  void refusesACreditCodeWithTwoCharactersExchanged() {
    assertRefused("organization.unfit-unit", withUscc("91360200MA53A001XM"));
  }

  @Test
  void refusesACreditCodeThatAnotherUnitHas() {
    roll.enter(Staff.TESTER, withUscc("91360200MA35A001XM"));

    UnitDraft again = withUscc("91360200MA35A001XM");
    assertRefused(
        "organization.unit-exists",
        new UnitDraft(CITY, again.uscc(), "市乙公司", "市乙公司", "31", again.system(), null));
    assertThat(organization.findByUscc("91360200MA35A001XM")).isPresent();
  }

  @Test
  void knowsTheUnitsUnderADepartment() {
    UnitId bureau = roll.enter(Staff.TESTER, draft("市水利局", null));
    UnitId center = roll.enter(Staff.TESTER, draft("市水利工程中心", bureau));

    assertThat(organization.under(bureau)).extracting(Unit::id).containsExactly(center);
  }

  @Test
  void namesTheLeadUnitsOfAGroup() {
    UnitId market = roll.enter(Staff.TESTER, draft("市市场监管局", null));
    UnitId culture = roll.enter(Staff.TESTER, draft("市文化局", null));

    roll.staff(Staff.TESTER, new GroupNo(14), List.of(market, culture), List.of());

    assertThat(organization.group(new GroupNo(14)).leads()).containsExactly(market, culture);
  }

  @Test
  void seesAUnitOfItsOwnTransactionAndForgetsItWhenThatFails() {
    UnitId[] id = new UnitId[1];
    transaction.executeWithoutResult(status -> {
      id[0] = roll.enter(Staff.TESTER, draft("市审计局", null));
      assertThat(organization.unit(id[0]).name()).isEqualTo("市审计局");
      status.setRollbackOnly();
    });

    assertThatThrownBy(() -> organization.unit(id[0])).isInstanceOf(Refused.class);
  }

  private void assertRefused(String code, UnitDraft draft) {
    assertThatThrownBy(() -> roll.enter(Staff.TESTER, draft))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
  }

  private static UnitDraft withUscc(String uscc) {
    return new UnitDraft(CITY, uscc, "市甲公司", "市甲公司", "31", UnitSystem.ENTERPRISE, null);
  }

  private static UnitDraft draft(String name, @Nullable UnitId parent) {
    return new UnitDraft(CITY, null, name, name, "11", UnitSystem.GENERAL, parent);
  }
}
