package cn.sanzi.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.platform.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
record ReferenceLoadingTest(
    Organization organization, Divisions divisions, ReferenceLoading loading, JdbcClient jdbc) {

  @Test
  void knowsTheCityItsCountiesAndItsTwoParks() {
    assertThat(organization.regions())
        .extracting(Region::name)
        .containsExactly("市本级", "昌江区", "珠山区", "浮梁县", "乐平市", "高新区", "昌南新区");
    assertThat(
            jdbc.sql("select code from organization.region where internal order by code")
                .query(String.class)
                .list())
        .containsExactly("360271", "360272");
  }

  @Test
  void knowsSixteenGroupsOfWhichTwoOnlyGiveOpinions() {
    assertThat(organization.groups()).hasSize(16);
    assertThat(organization.groups())
        .filteredOn(group -> !group.counts())
        .extracting(group -> group.no().value())
        .containsExactly(15, 16);
  }

  @Test
  void knowsDivisionsDownToTheVillage() {
    assertThat(divisions.below("360200")).hasSize(4);
    assertThat(divisions.below("360222"))
        .hasSize(18)
        .allMatch(it -> it.code().startsWith("360222"));
    assertThat(divisions.find("360202001001"))
        .get()
        .extracting(Division::name, Division::level)
        .containsExactly("森林居委会", Division.Level.VILLAGE);
  }

  @ParameterizedTest
  @CsvSource({"360202,10,88", "360203,11,71", "360222,18,197", "360281,20,362"})
  void knowsEveryTownshipAndVillageOfACounty(String county, int townships, int villages) {
    List<Division> below = divisions.below(county);

    assertThat(below).hasSize(townships);
    assertThat(below.stream().mapToInt(it -> divisions.below(it.code()).size()).sum())
        .isEqualTo(villages);
  }

  @Test
  void knowsWhoSitsInTheTwoBodiesByOfficeOnly() {
    assertThat(
            jdbc.sql("select title from organization.body_seat where part in ('召集人', '组长')")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("市委书记", "市委副书记、市长");
  }

  @Test
  void changesNothingAtTheNextStart() {
    String before = fingerprint();

    loading.run(new DefaultApplicationArguments());

    assertThat(fingerprint()).isEqualTo(before);
  }

  private String fingerprint() {
    return jdbc.sql(
            """
            select string_agg(r.xmin::text, ',' order by id) from organization.region r
            """)
        .query(String.class)
        .single();
  }
}
