package cn.sanzi.platform.web;

import cn.sanzi.platform.ProblemWriter;
import cn.sanzi.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the document as JSON. */
@Component
final class JsonProblemWriter implements ProblemWriter {

  private final JsonMapper json;

  JsonProblemWriter(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void write(Refusal refusal, HttpServletResponse response) throws IOException {
    ProblemDocument problem = ProblemDocument.of(refusal);
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }
}
