package cn.sanzi.access.signin;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.account.AccessRules;
import cn.sanzi.access.account.Credentials;
import cn.sanzi.access.account.SignInFailures;
import cn.sanzi.access.account.SignInFailures.Attempt;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Refused;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Letting somebody in by login and password (登录). */
@Component
class SigningIn {

  private static final int LONGEST = 256;

  private final Credentials credentials;
  private final SignInFailures failures;
  private final SignInTrail trail;
  private final AccessRules rules;

  /** Checking a password is made to be costly; a flood of sign-ins must not take the machine. */
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

  SigningIn(
      Credentials credentials, SignInFailures failures, SignInTrail trail, AccessRules rules) {
    this.credentials = credentials;
    this.failures = failures;
    this.trail = trail;
    this.rules = rules;
  }

  /** The account, or a refusal that does not tell whether there is such a login. */
  AccountId signIn(String givenLogin, String password, String from) {
    String login = givenLogin.strip().toLowerCase(Locale.ROOT);
    if (login.length() > LONGEST || password.length() > LONGEST) {
      throw new Refused(new AccessRefusal.WrongPassword());
    }
    Attempt attempt = begin(login);
    Optional<AccountId> account = verify(login, password);
    if (account.isEmpty()) {
      trail.failed(login, from, attempt.last());
      throw new Refused(
          attempt.last()
              ? new AccessRefusal.Locked(minutes(attempt.left()))
              : new AccessRefusal.WrongPassword());
    }
    failures.clear(login);
    trail.signedIn(account.get(), from);
    return account.get();
  }

  /**
   * Whether it is that person's password; counts like a sign-in, so that it cannot be guessed at
   * leisure.
   */
  void requirePassword(String login, String password) {
    begin(login);
    if (verify(login, password).isEmpty()) {
      throw new Refused(new AccessRefusal.WrongPassword());
    }
    failures.clear(login);
  }

  private Attempt begin(String login) {
    Duration lock = credentials.administrates(login) ? rules.lockOfAdministrators() : rules.lock();
    Attempt attempt = failures.begin(login, lock);
    if (attempt.refused()) {
      throw new Refused(new AccessRefusal.Locked(minutes(attempt.left())));
    }
    return attempt;
  }

  private Optional<AccountId> verify(String login, String password) {
    atOnce.acquireUninterruptibly();
    try {
      return credentials.verify(login, password);
    } finally {
      atOnce.release();
    }
  }

  private static long minutes(Duration left) {
    return Math.max(1, left.plusSeconds(59).toMinutes());
  }
}
