package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.Post;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Resetting passwords, closing accounts and letting people in again (账号安全). */
@Component
@Transactional
class AccountSafety {

  private final AccountBook book;
  private final Passwords passwords;
  private final OneTimePasswords oneTime;
  private final SignInFailures failures;
  private final Sessions sessions;
  private final AccountTrail trail;

  AccountSafety(
      AccountBook book,
      Passwords passwords,
      OneTimePasswords oneTime,
      SignInFailures failures,
      Sessions sessions,
      AccountTrail trail) {
    this.book = book;
    this.passwords = passwords;
    this.oneTime = oneTime;
    this.failures = failures;
    this.sessions = sessions;
    this.trail = trail;
  }

  /** Gives a new one-time password and ends all sessions. */
  public String reset(Reader reader, AccountId id) {
    Actor actor = reader.actor();
    Account account = lock(actor, id);
    requireMayReset(reader.scope(), book.postsOf(id).stream().map(Post::role).toList());
    String password = oneTime.next();
    book.setPassword(account, passwords.encode(password), true);
    failures.clear(account.login());
    sessions.endAll(id);
    trail.done(actor, "access.password.reset", account, "重置了" + account.name() + "的密码");
    return password;
  }

  /** Takes the account out of use and ends all its sessions. */
  public void close(Actor actor, AccountId id) {
    Account account = lock(actor, id);
    book.setClosed(id, true);
    sessions.endAll(id);
    trail.done(actor, "access.account.closed", account, "停用账号“" + account.login() + "”");
  }

  /** Takes the account into use again, and forgets its failed sign-ins. */
  public void reopen(Actor actor, AccountId id) {
    Account account = lock(actor, id);
    book.setClosed(id, false);
    failures.clear(account.login());
    trail.done(actor, "access.account.unlocked", account, "解锁账号“" + account.login() + "”");
  }

  private Account lock(Actor actor, AccountId id) {
    if (actor.account().equals(id)) {
      throw new Refused(new AccessRefusal.UnfitAccount("account", "不能对自己的账号进行此操作，请由其他管理员办理。"));
    }
    return book.lock(id);
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
