package cn.sanzi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.register.DeclaredAsset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with the ledger, for a bureau and a reviewer made for one test. */
final class LedgerDesk {

  private static final JsonMapper JSON = JsonMapper.shared();
  static final String IDLE =
      """
      {"useStatus": "06", "titleStatus": "1", "encumbrances": "0", "readiness": "1", "strategy": "3",
       "method": "31", "expectedProceeds": 120000.50, "expectedCompletion": "2026-06-30",
       "responsiblePerson": "责任人甲"}
      """;

  private final MockMvcTester mvc;
  private final JdbcClient jdbc;
  private final TestClock clock;
  final Unit bureau;
  final Someone reviewer;

  LedgerDesk(
      MockMvcTester mvc, Staff staff, Organization organization, JdbcClient jdbc, TestClock clock) {
    this.mvc = mvc;
    this.jdbc = jdbc;
    this.clock = clock;
    this.bureau = organization.unit(staff.bureau());
    this.reviewer = staff.reviewerOf(1);
  }

  DeclaredAsset house(String name) {
    return DeclaredAsset.of("FW", name, bureau, new GroupNo(1));
  }

  void screen() throws Exception {
    screen(reviewer);
  }

  void screen(Someone by) throws Exception {
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

  MvcTestResult take(@Nullable String bundle, String... names) throws Exception {
    String more = bundle == null ? "" : ", \"bundle\": \"" + bundle + "\"";
    return send(HttpMethod.POST, "/candidates/take", "{" + numbers(names) + more + "}");
  }

  MvcTestResult leave(String remark, String... names) throws Exception {
    return send(
        HttpMethod.POST,
        "/candidates/leave",
        "{" + numbers(names) + ", \"remark\": \"" + remark + "\"}");
  }

  MvcTestResult change(String number, int rev, String facts) {
    return send(
        HttpMethod.PUT,
        "/items/" + number,
        "{\"rev\": %d, \"cause\": \"专家论证\", \"facts\": {\"name\": \"仓库\", %s}}"
            .formatted(rev, facts));
  }

  MvcTestResult end(String number, int rev) {
    return send(
        HttpMethod.POST,
        "/items/" + number + "/end",
        "{\"rev\": %d, \"cause\": \"改作应急物资库\"}".formatted(rev));
  }

  List<String> strategiesOn(String day) throws Exception {
    return get("/api/ledger/items?unitId=" + bureau.id().value() + "&day=" + day)
        .path("rows")
        .findValuesAsString("strategyName");
  }

  JsonNode item(String number) throws Exception {
    return get("/api/ledger/items/" + number);
  }

  String numbers(String... names) throws Exception {
    var numbers = new ArrayList<String>();
    for (String name : names) {
      numbers.add("\"" + numberOf(name) + "\"");
    }
    return "\"numbers\": [" + String.join(",", numbers) + "]";
  }

  String numberOf(String name) {
    return jdbc.sql("select number from ledger.candidate where name = :name and unit_id = :unit")
        .param("name", name)
        .param("unit", bureau.id().value())
        .query(String.class)
        .single();
  }

  JsonNode candidate(String name) throws Exception {
    for (JsonNode row : get(page("")).path("rows")) {
      if (row.path("name").asString().equals(name)) {
        return row;
      }
    }
    throw new AssertionError("No candidate " + name);
  }

  List<String> names(String more) throws Exception {
    return get(page(more)).path("rows").findValuesAsString("name");
  }

  String page(String more) {
    return "/api/ledger/candidates?unitId=" + bureau.id().value() + more;
  }

  JsonNode get(String url) throws Exception {
    return json(mvc.get().uri(url).with(reviewer.signedIn()).exchange());
  }

  MvcTestResult sendAs(Someone who, String path, String body) {
    return mvc.post()
        .uri("/api/ledger" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(who.signedIn())
        .exchange();
  }

  MvcTestResult send(HttpMethod method, String path, String body) {
    return mvc.method(method)
        .uri("/api/ledger" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(reviewer.signedIn())
        .exchange();
  }

  static JsonNode json(MvcTestResult answer) throws Exception {
    String text = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer).as(text).hasStatus2xxSuccessful();
    return JSON.readTree(text);
  }
}
