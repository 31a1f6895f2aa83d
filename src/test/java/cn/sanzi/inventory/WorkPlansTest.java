package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sanzi.access.Role;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Plans of groups and counties are reviewed before they are carried out. */
@DatabaseTest
class WorkPlansTest {

  private final Room room;
  private final Staff staff;
  private final MockMvc mvc;

  WorkPlansTest(Room room, Staff staff, MockMvc mvc) {
    this.room = room;
    this.staff = staff;
    this.mvc = mvc;
  }

  @Test
  void aGroupsPlanIsReturnedMendedApprovedAndThenReadByAll() {
    Someone group = staff.reviewerOf(2);
    Someone other = staff.reviewerOf(3);
    Someone office = staff.office();
    Someone clerk = staff.clerkOf(staff.bureau());
    UUID campaign = room.campaign("ZH");

    assertThat(handIn(campaign, group, "%PDF-1.4\n%%EOF\n")).isEqualTo(201);
    assertThat(handIn(campaign, group, "%PDF-1.4\n%%EOF\n")).isEqualTo(422);
    JsonNode plan = plans(campaign, office).path(0);
    assertThat(plan.path("body").asString()).isEqualTo("行政事业资金组");
    assertThat(plans(campaign, other)).isEmpty();
    assertThat(plans(campaign, clerk)).isEmpty();
    assertThat(decide(plan, "{\"approved\":false}", 0, office)).isEqualTo(422);
    assertThat(decide(plan, "{\"approved\":false,\"opinion\":\"缺统计样表\"}", 0, office))
        .isEqualTo(204);
    assertThat(decide(plan, "{\"approved\":true}", 1, office)).isEqualTo(412);

    assertThat(handIn(campaign, group, "%PDF-1.4\n%%EOF\n")).isEqualTo(201);
    JsonNode mended = plans(campaign, office).path(0);
    assertThat(mended.path("version").asInt()).isEqualTo(2);
    assertThat(decide(mended, "{\"approved\":true}", 0, office)).isEqualTo(204);

    JsonNode seen = plans(campaign, clerk);
    assertThat(seen).hasSize(1);
    String file = seen.at("/0/files/0/id").asString();
    assertThat(
            room.download(
                "/api/inventory/plans/" + mended.path("id").asString() + "/files/" + file, clerk))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aCountyHandsInItsOwnAndCannotReviewIt() {
    Someone county = staff.with(Role.OFFICE, Staff.FULIANG);
    UUID campaign = room.campaign("ZH");
    assertThat(handIn(campaign, county, "MZ no document")).isEqualTo(422);
    assertThat(handIn(campaign, county, "%PDF-1.4\n%%EOF\n")).isEqualTo(201);
    JsonNode plan = plans(campaign, county).path(0);
    assertThat(plan.path("body").asString()).contains("浮梁");
    assertThat(decide(plan, "{\"approved\":true}", 0, county)).isEqualTo(422);
    assertThat(handIn(campaign, staff.office(), "%PDF-1.4\n%%EOF\n")).isEqualTo(403);
  }

  private JsonNode plans(UUID campaign, Someone who) {
    return room.get("/api/inventory/campaigns/" + campaign + "/plans", who).ok().body();
  }

  private int handIn(UUID campaign, Someone who, String content) {
    var file =
        new MockMultipartFile("files", "方案.pdf", null, content.getBytes(StandardCharsets.US_ASCII));
    return status(
        multipart("/api/inventory/campaigns/" + campaign + "/plans")
            .file(file)
            .param("title", "清查工作方案"),
        who);
  }

  private int decide(JsonNode plan, String body, int rev, Someone who) {
    return status(
        post("/api/inventory/plans/" + plan.path("id").asString() + "/decision")
            .header("If-Match", rev)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body),
        who);
  }

  private int status(AbstractMockHttpServletRequestBuilder<?> request, Someone who) {
    try {
      return mvc.perform(request.with(who.signedIn())).andReturn().getResponse().getStatus();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
