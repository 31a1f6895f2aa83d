package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.inventory.campaign.Campaigns;
import cn.sanzi.organization.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does over HTTP what people do with the inventory. */
@Component
final class Room {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The smallest PDF that is recognised as one. */
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private final MockMvc mvc;
  private final Campaigns campaigns;

  Room(MockMvc mvc, Campaigns campaigns) {
    this.mvc = mvc;
    this.campaigns = campaigns;
  }

  /** An answer: status and body, {@code null} node for an empty one. */
  record Answer(int status, JsonNode body) {

    Answer ok() {
      assertThat(status).as(body.toString()).isLessThan(300);
      return this;
    }

    String text(String field) {
      return body.path(field).asString();
    }
  }

  UUID campaign(String... kinds) {
    return campaigns.open(
        "测试清查",
        LocalDate.of(2024, 12, 31),
        LocalDate.of(2025, 5, 20),
        List.of(kinds),
        Staff.TESTER);
  }

  /** What the unit of that clerk has to declare of a kind. */
  UUID assignment(Someone clerk, UnitId unit, String kind) {
    JsonNode lines = get("/api/inventory/assignments?kind=" + kind, clerk).ok().body();
    for (JsonNode line : lines) {
      if (line.path("unitId").asString().equals(unit.value().toString())) {
        return UUID.fromString(line.path("id").asString());
      }
    }
    throw new AssertionError("No assignment of " + kind + " in " + lines);
  }

  /** Uploads and waits until the preview is there, or the file is refused. */
  Answer upload(UUID assignment, byte[] file, String name, Someone clerk) {
    var part = new MockMultipartFile("file", name, null, file);
    Answer begun =
        send(multipart("/api/inventory/assignments/" + assignment + "/imports").file(part), clerk);
    if (begun.status() >= 300) {
      return begun;
    }
    return await("/api/inventory/imports/" + begun.text("importId"), clerk);
  }

  /** Waits until an import has been read. */
  Answer await(String url, Someone clerk) {
    for (int i = 0; i < 600; i++) {
      Answer answer = get(url, clerk).ok();
      if (!answer.text("state").equals("READING")) {
        return answer;
      }
      pause();
    }
    throw new AssertionError("The import never ended");
  }

  Answer confirm(Answer preview, Someone clerk) {
    return post("/api/inventory/imports/" + preview.text("id") + "/confirm", "{}", clerk);
  }

  /** Uploads, previews and confirms. */
  void declare(UUID assignment, byte[] file, Someone clerk) {
    confirm(upload(assignment, file, "表.xlsx", clerk), clerk).ok();
  }

  void addBatchPaper(UUID assignment, Someone clerk) {
    var part = new MockMultipartFile("files", "对账单.pdf", "application/pdf", PDF);
    send(multipart("/api/inventory/assignments/" + assignment + "/papers").file(part), clerk).ok();
  }

  void addRowPaper(UUID assignment, UUID row, Someone clerk) {
    var part = new MockMultipartFile("files", "合同.pdf", "application/pdf", PDF);
    send(
            multipart("/api/inventory/assignments/" + assignment + "/papers")
                .file(part)
                .param("rowIds", row.toString()),
            clerk)
        .ok();
  }

  Answer submit(UUID assignment, Someone clerk) {
    String rev = get("/api/inventory/assignments/" + assignment, clerk).ok().text("rev");
    return send(
        MockMvcRequestBuilders.post("/api/inventory/assignments/" + assignment + "/submit")
            .header("If-Match", rev),
        clerk);
  }

  Answer sign(UUID assignment, String decision, String opinion, Someone signer) {
    String rev = get("/api/inventory/assignments/" + assignment, signer).ok().text("caseRev");
    return post(
        "/api/inventory/assignments/" + assignment + "/sign",
        "{\"decision\":\"%s\",\"opinion\":\"%s\",\"caseRev\":%s}".formatted(decision, opinion, rev),
        signer);
  }

  Answer get(String url, Someone who) {
    return send(MockMvcRequestBuilders.get(url), who);
  }

  Answer post(String url, String json, Someone who) {
    return send(
        MockMvcRequestBuilders.post(url).contentType(MediaType.APPLICATION_JSON).content(json),
        who);
  }

  Answer put(String url, int rev, String json, Someone who) {
    return send(
        MockMvcRequestBuilders.put(url)
            .header("If-Match", rev)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json),
        who);
  }

  byte[] download(String url, Someone who) {
    return result(MockMvcRequestBuilders.get(url), who).getResponse().getContentAsByteArray();
  }

  Answer send(AbstractMockHttpServletRequestBuilder<?> request, Someone who) {
    MvcResult result = result(request, who);
    byte[] body = result.getResponse().getContentAsByteArray();
    JsonNode node = body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
    return new Answer(result.getResponse().getStatus(), node);
  }

  private MvcResult result(AbstractMockHttpServletRequestBuilder<?> request, Someone who) {
    try {
      return mvc.perform(request.with(who.signedIn())).andReturn();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
