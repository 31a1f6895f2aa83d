package cn.sanzi.access.edge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Role;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
record TrailControllerTest(
    MockMvcTester mvc, Staff staff, Audit audit, TransactionTemplate transaction) {

  @Test
  void showsAClerkWhatWasDoneToHisUnitAndNothingOfOthers() {
    UnitId mine = staff.bureau();
    UnitId other = staff.bureau();
    Someone clerk = staff.clerkOf(mine);
    record(mine, Staff.CITY, "a", "我方一事");
    record(other, Staff.CITY, "a", "他方一事");

    assertThat(summaries(clerk, "subjectId=a")).containsExactly("我方一事");
  }

  @Test
  void showsAnAuditorOfACountyHisCountyAndOneOfTheCityEverything() {
    UnitId county = staff.unit(Staff.FULIANG, UnitSystem.GENERAL);
    record(county, Staff.FULIANG, "b", "县里一事");
    record(staff.bureau(), Staff.CITY, "b", "市里一事");

    assertThat(summaries(staff.with(Role.AUDITOR, Staff.FULIANG), "subjectId=b"))
        .containsExactly("县里一事");
    assertThat(summaries(staff.with(Role.AUDITOR, Staff.CITY), "subjectId=b"))
        .containsExactly("市里一事", "县里一事");
  }

  @Test
  void opensBeforeAndAfterToTheReader() {
    record(staff.bureau(), Staff.CITY, "c", "改动");

    JsonNode page = read(staff.with(Role.AUDIT_ADMIN, Staff.CITY), "subjectId=c");

    assertThat(page.at("/records/0/after").asString()).isEqualTo("{\"x\":2}");
    assertThat(page.at("/records/0/actor").asString()).isEqualTo("测试");
  }

  @Test
  void turnsPagesByNumber() {
    UnitId unit = staff.bureau();
    for (int i = 1; i <= 5; i++) {
      record(unit, Staff.CITY, "d", "第" + i);
    }
    Someone clerk = staff.clerkOf(unit);

    JsonNode first = read(clerk, "subjectId=d&limit=2");
    JsonNode second = read(clerk, "subjectId=d&limit=2&before=" + first.get("next").asString());
    JsonNode third = read(clerk, "subjectId=d&limit=2&before=" + second.get("next").asString());

    assertThat(texts(first)).containsExactly("第5", "第4");
    assertThat(texts(second)).containsExactly("第3", "第2");
    assertThat(texts(third)).containsExactly("第1");
    assertThat(third.get("next")).isNull();
  }

  @Test
  void findsByDayActionAndPerson() {
    UnitId unit = staff.bureau();
    record(unit, Staff.CITY, "e", "一事");
    Someone clerk = staff.clerkOf(unit);

    assertThat(summaries(clerk, "subjectId=e&action=test&actor=测&from=2025-05-12&to=2025-05-12"))
        .containsExactly("一事");
    assertThat(summaries(clerk, "subjectId=e&to=2025-05-11")).isEmpty();
    assertThat(summaries(clerk, "subjectId=e&action=tes")).isEmpty();
  }

  private void record(UnitId unit, RegionId region, String subject, String summary) {
    transaction.executeWithoutResult(status ->
        audit.record(
            new AuditEntry(
                Staff.TESTER,
                "test.done",
                "thing",
                subject,
                region.value(),
                unit.value(),
                summary,
                null,
                "{\"x\":2}")));
  }

  private List<String> summaries(Someone who, String query) {
    return texts(read(who, query));
  }

  private static List<String> texts(JsonNode page) {
    return page.get("records").valueStream().map(it -> it.get("summary").asString()).toList();
  }

  private JsonNode read(Someone who, String query) {
    var answer = mvc.get().uri("/api/audit?subjectType=thing&" + query).with(who.signedIn());
    byte[] body = answer.exchange().getResponse().getContentAsByteArray();
    return JsonMapper.shared().readTree(body);
  }
}
