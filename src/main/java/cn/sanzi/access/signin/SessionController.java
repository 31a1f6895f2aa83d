package cn.sanzi.access.signin;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Person;
import cn.sanzi.access.Reader;
import cn.sanzi.access.WithoutSignIn;
import cn.sanzi.access.account.Credentials;
import cn.sanzi.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and changing one's password. */
@RestController
@RequestMapping("/api/session")
class SessionController {

  private final Visitors visitors;
  private final SigningIn signingIn;
  private final Credentials credentials;
  private final SessionDesk desk;
  private final SessionAnswers answers;

  SessionController(
      Visitors visitors,
      SigningIn signingIn,
      Credentials credentials,
      SessionDesk desk,
      SessionAnswers answers) {
    this.visitors = visitors;
    this.signingIn = signingIn;
    this.credentials = credentials;
    this.desk = desk;
    this.answers = answers;
  }

  record SignIn(String login, String password) {}

  record PasswordChange(String current, String next) {}

  @GetMapping
  @WithoutSignIn
  SessionAnswer current(HttpServletRequest request) {
    // The page asks this first of all; asking for the token sends its cookie, signed in or not.
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      var _ = token.getToken();
    }
    return answers.of(visitors.person(request));
  }

  @PostMapping
  @WithoutSignIn
  SessionAnswer open(
      @RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
    AccountId account = signingIn.signIn(body.login(), body.password(), request.getRemoteAddr());
    return answers.of(desk.open(account, request, response));
  }

  @DeleteMapping
  @Allowed
  @WithOldPassword
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(Reader reader, HttpServletRequest request) {
    desk.close(reader.actor(), request);
  }

  @PostMapping("/password")
  @Allowed
  @WithOldPassword
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(Reader reader, @RequestBody PasswordChange body, HttpServletRequest request) {
    Person person = visitors.person(request);
    signingIn.requirePassword(person.login(), body.current());
    credentials.change(reader.actor(), body.next());
    desk.endOthers(person.id(), request);
  }
}
