package cn.sanzi.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasLength;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.sanzi.shared.Refusal;
import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Troubles())
          .setControllerAdvice(new ProblemAdvice())
          .build();

  @Test
  void tellsARefusalWithItsCodeFieldArticleAndDetails() throws Exception {
    mvc.perform(get("/refused"))
        .andExpect(status().isPreconditionFailed())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("test.stale"))
        .andExpect(jsonPath("$.detail").value("别人刚改过这一行"))
        .andExpect(jsonPath("$.field").value("area"))
        .andExpect(jsonPath("$.article").value("第三条"))
        .andExpect(jsonPath("$.by").value("张三"))
        .andExpect(jsonPath("$.errorId", hasLength(8)));
  }

  @Test
  void hidesWhatWentWrongInsideButGivesItANumber() throws Exception {
    mvc.perform(get("/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.code").value("platform.unexpected"))
        .andExpect(jsonPath("$.detail", containsString("错误编号")));
  }

  @Test
  void namesTheFieldThatIsMissingOrWrong() throws Exception {
    mvc.perform(get("/day").param("on", "yesterday"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("on"));
    mvc.perform(get("/day"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("on"));
  }

  @Test
  void answersUnreadableBodiesWrongMethodsAndMissingRights() throws Exception {
    mvc.perform(post("/body").contentType(MediaType.APPLICATION_JSON).content("{\"n\":"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("request.unreadable"));
    mvc.perform(post("/day"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.code").value("request.not-supported"));
    mvc.perform(get("/denied"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("access.forbidden"));
  }

  @RestController
  static class Troubles {

    @GetMapping("/refused")
    void refused() {
      throw new Refused(new Stale());
    }

    @GetMapping("/broken")
    void broken() {
      throw new IllegalStateException("a detail that no user should see");
    }

    @GetMapping("/denied")
    void denied() {
      throw new AccessDeniedException("no");
    }

    @GetMapping("/day")
    String day(@RequestParam("on") LocalDate on) {
      return on.toString();
    }

    @PostMapping("/body")
    String body(@RequestBody Map<String, Integer> body) {
      return body.toString();
    }
  }

  private record Stale() implements Refusal {

    @Override
    public String code() {
      return "test.stale";
    }

    @Override
    public String sentence() {
      return "别人刚改过这一行";
    }

    @Override
    public Sort sort() {
      return Sort.STALE;
    }

    @Override
    public String field() {
      return "area";
    }

    @Override
    public String article() {
      return "第三条";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("by", "张三");
    }
  }
}
