package cn.sanzi.access.signin;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.People;
import cn.sanzi.access.Person;
import cn.sanzi.access.account.AccessRules;
import cn.sanzi.access.account.Sessions;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens and ends the browser's session. */
@Component
final class SessionDesk {

  private final People people;
  private final Sessions sessions;
  private final SignInTrail trail;
  private final AccessRules rules;
  private final CookieCsrfTokenRepository csrfTokens;

  SessionDesk(
      People people,
      Sessions sessions,
      SignInTrail trail,
      AccessRules rules,
      CookieCsrfTokenRepository csrfTokens) {
    this.people = people;
    this.sessions = sessions;
    this.trail = trail;
    this.rules = rules;
    this.csrfTokens = csrfTokens;
  }

  /**
   * A fresh session, with a fresh token: nothing that was known before the sign-in is good after
   * it.
   */
  Person open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    sessions.leaveAtMost(rules.sessions() - 1, account);
    SessionIdentity.put(request.getSession(true), account);
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    // Whether the password has grown too old meanwhile is asked at every sign-in.
    people.changed(account);
    return people.find(account).orElseThrow(() -> new Refused(new AccessRefusal.WrongPassword()));
  }

  void close(Actor actor, HttpServletRequest request) {
    trail.signedOut(actor.account(), actor.from());
    end(request);
  }

  void endOthers(AccountId account, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    sessions.endOthers(account, session == null ? "" : session.getId());
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
