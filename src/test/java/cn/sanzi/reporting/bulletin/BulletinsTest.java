package cn.sanzi.reporting.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import cn.sanzi.access.Role;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.inventory.campaign.Campaigns;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Thursday bulletin from one click to the issued document. */
@DatabaseTest
class BulletinsTest {

  private static final String URL = "/api/reporting/bulletins";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String WORDS =
      """
      {"title":"第三期通报","addressee":"各单位","lead":"现通报如下：","demand":"抓紧上报。","signatory":"专班办"}
      """;

  private final MockMvc mvc;
  private final Campaigns campaigns;
  private final Staff staff;
  private final TestClock clock;

  BulletinsTest(MockMvc mvc, Campaigns campaigns, Staff staff, TestClock clock) {
    this.mvc = mvc;
    this.campaigns = campaigns;
    this.staff = staff;
    this.clock = clock;
  }

  @BeforeEach
  void afterTheDeadline() {
    clock.set(LocalDate.of(2025, 5, 26));
  }

  @Test
  void everyFigureOpensItsFrozenRowsAndStaysWhenLifeGoesOn() {
    UnitId silent = staff.bureau();
    UnitId reporting = staff.bureau();
    Someone clerk = staff.clerkOf(reporting);
    Someone office = staff.office();
    UUID campaign = campaign();
    declareNil(campaign, reporting, clerk);

    UUID id = draw(campaign, office);
    JsonNode bulletin = json(get(URL + "/" + id), office);

    assertThat(bulletin.path("day").asString()).isEqualTo("2025-05-29");
    assertThat(bulletin.at("/total/handedIn").asInt()).isEqualTo(1);
    for (String figure : List.of("handedIn", "accepted", "overdue", "late")) {
      assertThat(rows(id, "count=" + figure, office))
          .as(figure)
          .hasSize(bulletin.at("/total/" + figure).asInt());
    }
    int sum = 0;
    for (JsonNode group : bulletin.path("groups")) {
      int tables = group.at("/counts/tables").asInt();
      assertThat(rows(id, "group=" + group.path("no").asInt(), office)).hasSize(tables);
      sum += tables;
    }
    assertThat(sum).isEqualTo(bulletin.at("/total/tables").asInt());
    assertThat(rows(id, "count=owed&unit=" + silent.value(), office)).hasSize(1);

    declareNil(campaign, silent, staff.clerkOf(silent));
    JsonNode later = json(get(URL + "/" + id), office);
    assertThat(later.path("total")).isEqualTo(bulletin.path("total"));
    assertThat(draw(campaign, office)).isEqualTo(id);
    assertThat(json(get(URL + "/" + id), office).at("/total/handedIn").asInt()).isEqualTo(2);
  }

  @Test
  void wordsMayBeChangedUntilItIsIssuedAndNothingAfterwards() throws IOException {
    UnitId silent = staff.bureau();
    Someone office = staff.office();
    UUID id = draw(campaign(), office);
    assertThat(status(put(URL + "/" + id).header("If-Match", "7"), WORDS, office)).isEqualTo(412);
    assertThat(status(put(URL + "/" + id).header("If-Match", "1"), WORDS, office)).isEqualTo(204);
    assertThat(status(get(URL + "/" + id), "", staff.clerkOf(silent))).isEqualTo(404);
    assertThat(status(post(URL + "/" + id + "/issue").header("If-Match", "2"), "", office))
        .isEqualTo(204);
    assertThat(status(put(URL + "/" + id).header("If-Match", "3"), WORDS, office)).isEqualTo(409);
    assertThat(status(get(URL + "/" + id), "", staff.clerkOf(silent))).isEqualTo(200);

    String text = word(send(get(URL + "/" + id + "/docx"), "", office).getContentAsByteArray());

    String name = rows(id, "unit=" + silent.value(), office).path(0).path("unitName").asString();
    assertThat(text).contains("第三期通报", "抓紧上报。", "未上报单位清单", name);
  }

  @Test
  void aCountysOfficeTellsOfItsCountyOnly() {
    staff.bureau();
    UnitId own = staff.unit(Staff.FULIANG, UnitSystem.GENERAL);
    Someone county = staff.with(Role.OFFICE, Staff.FULIANG);
    UUID id = draw(campaign(), county);

    JsonNode bulletin = json(get(URL + "/" + id), county);

    assertThat(bulletin.path("regions")).hasSize(1);
    assertThat(rows(id, "unit=" + own.value(), county)).isNotEmpty();
    assertThat(status(get(URL + "/" + id), "", staff.office())).isEqualTo(404);
  }

  private UUID campaign() {
    return campaigns.open(
        "测试清查", LocalDate.of(2024, 12, 31), LocalDate.of(2025, 5, 20), List.of("ZH"), Staff.TESTER);
  }

  private UUID draw(UUID campaign, Someone office) {
    var answer = send(post(URL), "{\"campaignId\":\"" + campaign + "\"}", office);
    return UUID.fromString(read(answer).path("id").asString());
  }

  private void declareNil(UUID campaign, UnitId unit, Someone clerk) {
    JsonNode own =
        json(
            get("/api/inventory/assignments?campaignId=" + campaign + "&unitId=" + unit.value()),
            clerk);
    String id = own.path(0).path("id").asString();
    assertThat(
            status(post("/api/inventory/assignments/" + id + "/nil"), "{\"reason\":\"没有\"}", clerk))
        .isEqualTo(204);
  }

  private JsonNode rows(UUID id, String query, Someone who) {
    return json(get(URL + "/" + id + "/rows?" + query), who);
  }

  private JsonNode json(AbstractMockHttpServletRequestBuilder<?> request, Someone who) {
    return read(send(request, "", who));
  }

  private int status(AbstractMockHttpServletRequestBuilder<?> request, String body, Someone who) {
    return send(request, body, who).getStatus();
  }

  private static JsonNode read(MockHttpServletResponse answer) {
    String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(answer.getStatus()).as(text).isLessThan(300);
    return JSON.readTree(text);
  }

  private MockHttpServletResponse send(
      AbstractMockHttpServletRequestBuilder<?> request, String body, Someone who) {
    try {
      return mvc.perform(
              request.contentType(MediaType.APPLICATION_JSON).content(body).with(who.signedIn()))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String word(byte[] docx) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new AssertionError("no document");
  }
}
