package cn.sanzi.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Grant;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
record ReachTest(Staff staff, JdbcClient jdbc) {

  private static final GroupNo ONE = new GroupNo(1);
  private static final GroupNo TWO = new GroupNo(2);

  @Test
  void opensToAClerkHisOwnUnitAndNoOther() {
    UnitId mine = staff.bureau();
    UnitId other = staff.bureau();

    Scope scope = staff.clerkOf(mine).reader().scope();

    assertCovers(scope, Staff.CITY, mine, ONE, true);
    assertCovers(scope, Staff.CITY, mine, null, true);
    assertCovers(scope, Staff.CITY, other, ONE, false);
  }

  @Test
  void opensToAParentReviewerTheUnitsBelowHoweverDeepButNotHisOwn() {
    UnitId bureau = staff.bureau();
    UnitId school = staff.unitUnder(bureau);
    UnitId branch = staff.unitUnder(school);

    Scope scope =
        staff.with(new NewPost(Role.PARENT_REVIEWER, bureau, null, null)).reader().scope();

    assertCovers(scope, Staff.CITY, school, ONE, true);
    assertCovers(scope, Staff.CITY, branch, ONE, true);
    assertCovers(scope, Staff.CITY, bureau, ONE, false);
  }

  @Test
  void opensNothingToAParentReviewerOfAUnitWithNoneBelow() {
    UnitId bureau = staff.bureau();

    Scope scope =
        staff.with(new NewPost(Role.PARENT_REVIEWER, bureau, null, null)).reader().scope();

    assertCovers(scope, Staff.CITY, bureau, ONE, false);
  }

  @Test
  void opensToAReviewerOfTheCityHisGroupInAllRegions() {
    UnitId county = staff.unit(Staff.FULIANG, UnitSystem.GENERAL);

    Scope scope = staff.reviewerOf(1).reader().scope();

    assertCovers(scope, Staff.CITY, staff.bureau(), ONE, true);
    assertCovers(scope, Staff.FULIANG, county, ONE, true);
    assertCovers(scope, Staff.FULIANG, county, TWO, false);
    assertCovers(scope, Staff.FULIANG, county, null, false);
  }

  @Test
  void opensToAReviewerOfACountyHisGroupThereOnly() {
    UnitId county = staff.unit(Staff.FULIANG, UnitSystem.GENERAL);

    Scope scope = staff.reviewerOf(1, Staff.FULIANG).reader().scope();

    assertCovers(scope, Staff.FULIANG, county, ONE, true);
    assertCovers(scope, Staff.CITY, staff.bureau(), ONE, false);
  }

  @ParameterizedTest
  @EnumSource(names = {"OFFICE", "LEADER", "AUDITOR"})
  void opensToOfficesLeadersAndAuditorsTheirRegion(Role role) {
    UnitId county = staff.unit(Staff.FULIANG, UnitSystem.GENERAL);
    UnitId city = staff.bureau();

    Scope ofTheCounty = staff.with(role, Staff.FULIANG).reader().scope();
    Scope ofTheCity = staff.with(role, Staff.CITY).reader().scope();

    assertCovers(ofTheCounty, Staff.FULIANG, county, ONE, true);
    assertCovers(ofTheCounty, Staff.CITY, city, ONE, false);
    assertCovers(ofTheCity, Staff.FULIANG, county, TWO, true);
    assertCovers(ofTheCity, Staff.CITY, city, null, true);
  }

  @ParameterizedTest
  @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
  void opensNothingToAdministrators(Role role) {
    assertCovers(
        staff.with(role, Staff.CITY).reader().scope(), Staff.CITY, staff.bureau(), ONE, false);
  }

  @Test
  void unitesWhatSeveralPostsOpenAndPartsThemByRole() {
    UnitId mine = staff.bureau();
    UnitId other = staff.bureau();

    Scope scope =
        staff
            .with(
                new NewPost(Role.CLERK, mine, null, null),
                new NewPost(Role.GROUP_REVIEWER, null, TWO, Staff.CITY))
            .reader()
            .scope();

    assertCovers(scope, Staff.CITY, mine, ONE, true);
    assertCovers(scope, Staff.CITY, other, TWO, true);
    assertCovers(scope, Staff.CITY, other, ONE, false);
    assertCovers(scope.as(Role.CLERK), Staff.CITY, other, TWO, false);
    assertThat(scope.grants())
        .extracting(Grant::role)
        .containsExactlyInAnyOrder(Role.CLERK, Role.GROUP_REVIEWER);
  }

  /** In memory and in SQL alike. */
  private void assertCovers(
      Scope scope, RegionId region, UnitId unit, @Nullable GroupNo group, boolean expected) {
    ScopeSql sql = ScopeSql.of(scope, "t");
    boolean inSql =
        jdbc.sql(
                    """
                    select count(*) from (
                      select cast(:rowRegion as integer) region_id, cast(:rowUnit as uuid) unit_id,
                             cast(:rowGroup as integer) group_no) t
                    where
                    """
                        + sql.anyOf())
                .params(sql.parameters())
                .param("rowRegion", region.value())
                .param("rowUnit", unit.value())
                .param("rowGroup", group == null ? null : group.value())
                .query(Long.class)
                .single()
            == 1;
    assertThat(scope.covers(region, unit, group)).isEqualTo(expected);
    assertThat(inSql).isEqualTo(expected);
  }
}
