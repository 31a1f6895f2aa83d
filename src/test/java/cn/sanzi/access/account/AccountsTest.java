package cn.sanzi.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sanzi.access.Role;
import cn.sanzi.access.testing.PageToken;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The life of an account, from its opening to its end. */
@DatabaseTest
final class AccountsTest {

  private static final String ACCOUNTS = "/api/access/accounts";

  private final MockMvcTester mvc;
  private final Staff staff;
  private final TestClock clock;
  private Someone system;
  private Someone security;

  AccountsTest(MockMvcTester mvc, Staff staff, TestClock clock) {
    this.mvc = mvc;
    this.staff = staff;
    this.clock = clock;
    system = staff.with(Role.SYSTEM_ADMIN, Staff.CITY);
    security = staff.with(Role.SECURITY_ADMIN, Staff.CITY);
  }

  @BeforeEach
  void atTheBeginningOfTheWeek() {
    clock.reset();
  }

  @Test
  void opensAnAccountWhosePasswordMustBeChangedFirst() {
    MvcTestResult opened = send(system, ACCOUNTS, accountOf("wang.wu", "CLERK"));
    Cookie session = session(signIn("wang.wu", read(opened, "oneTimePassword")));

    assertThat(mvc.perform(get("/api/organization/regions").cookie(session)))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("access.must-change-password");

    assertThat(change(session, read(opened, "oneTimePassword"), "Qinghua-ci-1004")).hasStatus(204);
    assertThat(mvc.perform(get("/api/organization/regions").cookie(session))).hasStatusOk();
  }

  @Test
  void refusesAPasswordUsedBeforeAndTakesItAgainAfterFiveOthers() {
    Someone clerk = staff.clerkOf(staff.bureau());
    Cookie session = session(signIn(clerk.login(), Staff.PASSWORD));

    assertThat(change(session, Staff.PASSWORD, Staff.PASSWORD)).hasStatus(422);
    String current = Staff.PASSWORD;
    for (int i = 1; i <= 5; i++) {
      clock.advance(Duration.ofMinutes(1));
      assertThat(change(session, current, "Yaohuo-no-" + i)).hasStatus(204);
      current = "Yaohuo-no-" + i;
    }
    assertThat(change(session, current, "Yaohuo-no-1")).hasStatus(422);
    assertThat(change(session, current, Staff.PASSWORD)).hasStatus(204);
  }

  @Test
  void endsTheOtherSessionsWhenThePasswordChanges() {
    Someone clerk = staff.clerkOf(staff.bureau());
    Cookie here = session(signIn(clerk.login(), Staff.PASSWORD));
    Cookie elsewhere = session(signIn(clerk.login(), Staff.PASSWORD));

    change(here, Staff.PASSWORD, "Qinghua-ci-1004");

    assertThat(mvc.perform(get("/api/session").cookie(here))).hasStatusOk();
    assertThat(mvc.perform(get("/api/session").cookie(elsewhere))).hasStatus(401);
  }

  @Test
  void demandsANewPasswordAfterNinetyDays() {
    Someone clerk = staff.clerkOf(staff.bureau());
    clock.advance(Duration.ofDays(91));

    assertThat(signIn(clerk.login(), Staff.PASSWORD))
        .bodyJson()
        .extractingPath("$.mustChangePassword")
        .isEqualTo(true);
  }

  @Test
  void keepsAdministratorsAndBusinessApart() {
    assertThat(
            send(
                system, ACCOUNTS, accountOf("zhao.liu", "SYSTEM_ADMIN\"},{\"role\":\"AUDIT_ADMIN")))
        .hasStatus(422);
    String clerk = staff.clerkOf(staff.bureau()).id().value().toString();
    assertThat(send(system, ACCOUNTS + "/" + clerk + "/posts", "{\"role\":\"SYSTEM_ADMIN\"}"))
        .hasStatus(422);
  }

  @Test
  void letsNobodyGiveHimselfAPost() {
    String himself = ACCOUNTS + "/" + system.id().value() + "/posts";

    assertThat(send(system, himself, "{\"role\":\"OFFICE\"}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("access.unfit-account");
  }

  @Test
  void takesAPostAwayAtOnce() {
    Someone office = staff.office();
    String post = office.reader().scope().grants().getFirst().post().value().toString();
    assertThat(mvc.perform(get("/api/audit").with(office.signedIn()))).hasStatusOk();

    String path = ACCOUNTS + "/" + office.id().value() + "/posts/" + post;
    assertThat(mvc.perform(delete(path).with(system.signedIn()))).hasStatus(204);

    assertThat(mvc.perform(get("/api/audit").with(office.signedIn()))).hasStatus(403);
  }

  @Test
  void keepsTheSystemAdministratorFromBecomingTheAuditAdministrator() {
    Someone audit = staff.with(Role.AUDIT_ADMIN, Staff.CITY);
    String reset = ACCOUNTS + "/" + audit.id().value() + "/reset";

    assertThat(send(system, reset, "")).hasStatus(403);
    assertThat(send(security, reset, "")).hasStatusOk();
  }

  @Test
  void endsAllSessionsOfAClosedAccountAndUnlocksIt() {
    Someone clerk = staff.clerkOf(staff.bureau());
    Cookie session = session(signIn(clerk.login(), Staff.PASSWORD));
    String path = ACCOUNTS + "/" + clerk.id().value();

    assertThat(send(system, path + "/lock", "")).hasStatus(204);
    assertThat(mvc.perform(get("/api/session").cookie(session))).hasStatus(401);
    assertThat(signIn(clerk.login(), Staff.PASSWORD)).hasStatus(401);

    assertThat(send(security, path + "/unlock", "")).hasStatus(204);
    assertThat(signIn(clerk.login(), Staff.PASSWORD)).hasStatusOk();
  }

  private MvcTestResult send(Someone who, String path, String body) {
    return mvc.perform(
        post(path).with(who.signedIn()).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private String accountOf(String login, String role) {
    return """
    {"login":"%s","name":"王五","posts":[{"role":"%s","unitId":"%s"}]}
    """
        .formatted(login, role, staff.bureau().value());
  }

  private MvcTestResult change(Cookie session, String current, String next) {
    return mvc.perform(
        post("/api/session/password")
            .cookie(session)
            .with(PageToken.with())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}"));
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

  private static String read(MvcTestResult answer, String field) {
    byte[] body = answer.getResponse().getContentAsByteArray();
    return JsonMapper.shared().readTree(body).get(field).asString();
  }
}
