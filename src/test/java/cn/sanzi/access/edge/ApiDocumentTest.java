package cn.sanzi.access.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed document is what the server says of itself; the page's types are made from it. */
@DatabaseTest
class ApiDocumentTest {

  /**
   * Run with {@code -Dsanzi.openapi.write=true} to write the document anew after a wanted change.
   */
  private static final Path COMMITTED = Path.of("web/openapi.json");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final MockMvc mvc;
  private final Staff staff;

  ApiDocumentTest(MockMvc mvc, Staff staff) {
    this.mvc = mvc;
    this.staff = staff;
  }

  @Test
  void isTheCommittedOne() throws Exception {
    byte[] answer =
        mvc.perform(get("/api/openapi.json").with(staff.office().signedIn()))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    JsonNode served = JSON.readTree(answer);
    if (Boolean.getBoolean("sanzi.openapi.write")) {
      Files.writeString(
          COMMITTED, JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n");
    }

    assertThat(JSON.readTree(Files.readAllBytes(COMMITTED)))
        .as("run with -Dsanzi.openapi.write=true after a wanted change of the API")
        .isEqualTo(served);
    assertThat(served.path("paths").size()).isGreaterThan(40);
    assertThat(served.toString()).doesNotContain("localhost");
  }
}
