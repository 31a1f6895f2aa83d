package cn.sanzi.access.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Posts;
import cn.sanzi.access.Role;
import cn.sanzi.access.testing.PageToken;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
@TestPropertySource(properties = "sanzi.demo=true")
record DemoHouseTest(Organization organization, Posts posts, MockMvcTester mvc) {

  @Test
  void namesTheLeadUnitsThatThePlanNames() {
    assertThat(leads(1)).isEqualTo("市机关事务管理中心");
    assertThat(leads(3)).isEqualTo("市自然资源和规划局");
    assertThat(leads(14)).isEqualTo("市市场监管局市文旅局");
  }

  @Test
  void givesDeclaringAndReviewingOfOneBureauToDifferentPersons() {
    Unit bureau =
        organization.units().stream()
            .filter(unit -> unit.shortName().equals("市自然资源和规划局"))
            .findFirst()
            .orElseThrow();

    var declaring = posts.holders(Role.CLERK, bureau.id(), null, null);
    var reviewing = posts.holders(Role.GROUP_REVIEWER, bureau.id(), new GroupNo(3), null);

    assertThat(declaring).hasSize(1);
    assertThat(reviewing).hasSize(1).doesNotContainAnyElementsOf(declaring);
  }

  @Test
  void tellsWhoMayBeTriedAndLetsThemIn() {
    var told = mvc.get().uri("/api/demo/accounts").exchange();
    assertThat(told).bodyJson().extractingPath("$.accounts[0].login").isEqualTo("jgsw.tb");

    var answer =
        mvc.post()
            .uri("/api/session")
            .with(PageToken.with())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"login\":\"jgsw.tb\",\"password\":\"" + DemoHouse.PASSWORD + "\"}")
            .exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.mustChangePassword").isEqualTo(false);
  }

  private String leads(int group) {
    return organization.group(new GroupNo(group)).leads().stream()
        .map(lead -> organization.unit(lead).shortName())
        .reduce("", String::concat);
  }
}
