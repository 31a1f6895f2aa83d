package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.People;
import cn.sanzi.access.Post;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Resetting passwords, closing accounts and letting people in again (账号安全). */
@Component
@Transactional
class AccountSafety {

  private final AccountRows accounts;
  private final PostRows posts;
  private final Passwords passwords;
  private final OneTimePasswords oneTime;
  private final SignInFailures failures;
  private final Sessions sessions;
  private final People people;
  private final AccountTrail trail;
  private final Clock clock;

  AccountSafety(
      AccountRows accounts,
      PostRows posts,
      Passwords passwords,
      OneTimePasswords oneTime,
      SignInFailures failures,
      Sessions sessions,
      People people,
      AccountTrail trail,
      Clock clock) {
    this.accounts = accounts;
    this.posts = posts;
    this.passwords = passwords;
    this.oneTime = oneTime;
    this.failures = failures;
    this.sessions = sessions;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /** Gives a new one-time password and ends all sessions. */
  public String reset(Reader reader, AccountId id) {
    Actor actor = reader.actor();
    Account account = lock(actor, id);
    requireMayReset(reader.scope(), posts.of(id).stream().map(Post::role).toList());
    String password = oneTime.next();
    accounts.setPassword(account, passwords.encode(password), true, clock.instant());
    failures.clear(account.login());
    shutOut(id);
    trail.done(actor, "access.password.reset", account, "重置了" + account.name() + "的密码");
    return password;
  }

  /** Takes the account out of use and ends all its sessions. */
  public void close(Actor actor, AccountId id) {
    Account account = lock(actor, id);
    accounts.setClosed(id, true);
    shutOut(id);
    trail.done(actor, "access.account.closed", account, "停用账号“" + account.login() + "”");
  }

  /** Takes the account into use again, and forgets its failed sign-ins. */
  public void reopen(Actor actor, AccountId id) {
    Account account = lock(actor, id);
    accounts.setClosed(id, false);
    failures.clear(account.login());
    people.changed(id);
    trail.done(actor, "access.account.unlocked", account, "解锁账号“" + account.login() + "”");
  }

  private void shutOut(AccountId id) {
    people.changed(id);
    sessions.endAll(id);
  }

  private Account lock(Actor actor, AccountId id) {
    if (actor.account().equals(id)) {
      throw new Refused(new AccessRefusal.UnfitAccount("account", "不能对自己的账号进行此操作，请由其他管理员办理。"));
    }
    return accounts.lock(id).orElseThrow(() -> new Refused(new AccessRefusal.NoSuchAccount()));
  }

  /**
   * Whoever can reset a password can come in under that name. So the system administrator, who
   * gives posts, cannot become the audit administrator, who watches him; nor can any of them reset
   * one of his own kind.
   */
  private static void requireMayReset(Scope mine, List<Role> theirs) {
    boolean may =
        theirs.stream().noneMatch(Role::administers)
            || (mine.holds(Role.SECURITY_ADMIN) && !theirs.contains(Role.SECURITY_ADMIN))
            || (mine.holds(Role.SYSTEM_ADMIN) && theirs.contains(Role.SECURITY_ADMIN));
    if (!may) {
      throw new Refused(new AccessRefusal.NotYourPost());
    }
  }
}
