package cn.sanzi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sanzi.access.account.SignInFailures;
import cn.sanzi.access.testing.PageToken;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
record SigningInTest(
    MockMvcTester mvc,
    Staff staff,
    TestClock clock,
    SignInFailures failures,
    @LocalServerPort int port) {

  @Test
  void opensASessionThatOnlyTheServerCanRead() {
    Someone clerk = staff.clerkOf(staff.bureau());

    MvcTestResult answer = signIn(clerk.login(), Staff.PASSWORD);

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.posts[0].roleName").isEqualTo("填报员");
    assertThat(answer).bodyJson().extractingPath("$.today").isEqualTo("2025-05-12");
    assertThat(answer.getResponse().getHeaders("Set-Cookie"))
        .anySatisfy(it -> assertThat(it).contains("SANZI=", "HttpOnly", "SameSite=Strict"));
    assertThat(mvc.get().uri("/api/session").cookie(session(answer))).hasStatusOk();
  }

  @Test
  void saysTheSameOfAWrongPasswordAndAnUnknownLogin() {
    Someone clerk = staff.clerkOf(staff.bureau());

    assertThat(signIn(clerk.login(), "Falsch-0000").getResponse().getStatus()).isEqualTo(401);
    assertThat(signIn(clerk.login(), "Falsch-0000"))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("access.wrong-password");
    assertThat(signIn("nobody-here", "Falsch-0000"))
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("access.wrong-password");
  }

  @Test
  void locksALoginAfterFiveFailuresForHalfAnHour() {
    Someone clerk = staff.clerkOf(staff.bureau());
    for (int i = 0; i < 4; i++) {
      assertThat(signIn(clerk.login(), "Falsch-0000")).hasStatus(401);
    }

    assertThat(signIn(clerk.login(), "Falsch-0000")).hasStatus(429);
    assertThat(signIn(clerk.login(), Staff.PASSWORD)).hasStatus(429);

    clock.advance(Duration.ofMinutes(29));
    assertThat(signIn(clerk.login(), Staff.PASSWORD)).hasStatus(429);
    clock.advance(Duration.ofMinutes(2));
    assertThat(signIn(clerk.login(), Staff.PASSWORD)).hasStatusOk();
  }

  @Test
  void locksALoginThatNobodyHasJustTheSame() {
    for (int i = 0; i < 4; i++) {
      signIn("made-up", "Falsch-0000");
    }

    assertThat(signIn("made-up", "Falsch-0000")).hasStatus(429);
  }

  @Test
  void forgetsFailuresOfYesterday() {
    signIn("made-up-too", "Falsch-0000");
    clock.advance(Duration.ofHours(25));

    failures.prune();
    clock.reset();

    for (int i = 0; i < 4; i++) {
      assertThat(signIn("made-up-too", "Falsch-0000")).hasStatus(401);
    }
  }

  @Test
  void keepsTwoSessionsAndEndsTheOldest() {
    Someone clerk = staff.clerkOf(staff.bureau());
    Cookie first = session(signIn(clerk.login(), Staff.PASSWORD));
    Cookie second = session(signIn(clerk.login(), Staff.PASSWORD));
    Cookie third = session(signIn(clerk.login(), Staff.PASSWORD));

    assertThat(mvc.get().uri("/api/session").cookie(first)).hasStatus(401);
    assertThat(mvc.get().uri("/api/session").cookie(second)).hasStatusOk();
    assertThat(mvc.get().uri("/api/session").cookie(third)).hasStatusOk();
  }

  @Test
  void endsTheSessionOnSigningOut() {
    Cookie cookie = session(signIn(staff.clerkOf(staff.bureau()).login(), Staff.PASSWORD));

    assertThat(mvc.perform(delete("/api/session").cookie(cookie).with(PageToken.with())))
        .hasStatus(204);

    assertThat(mvc.get().uri("/api/session").cookie(cookie)).hasStatus(401);
  }

  @Test
  void refusesAChangeWithoutThePagesToken() {
    Cookie cookie = session(signIn(staff.clerkOf(staff.bureau()).login(), Staff.PASSWORD));

    assertThat(mvc.perform(delete("/api/session").cookie(cookie)))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("access.stale-page");
  }

  @Test
  void handsOutTheTokenToWhoeverAsksForTheSession() throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/api/session");

    HttpResponse<String> answer;
    try (HttpClient client = HttpClient.newHttpClient()) {
      answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(it -> assertThat(it).contains("XSRF-TOKEN=", "SameSite=Strict"));
  }

  @Test
  void forbidsFramesForeignContentAndGuessingOfTypes() {
    MvcTestResult answer = mvc.perform(get("/api/session"));

    assertThat(answer).headers().hasValue("X-Frame-Options", "DENY");
    assertThat(answer).headers().hasValue("X-Content-Type-Options", "nosniff");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'");
  }

  private MvcTestResult signIn(String login, String password) {
    return mvc.perform(
        post("/api/session")
            .with(PageToken.with())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}"));
  }

  private static Cookie session(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("SANZI"));
  }
}
