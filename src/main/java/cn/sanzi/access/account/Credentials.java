package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.People;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a password is the right one, and how its owner changes it. */
@Component
public class Credentials {

  private final AccountRows accounts;
  private final PostRows posts;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final AccessRules parameters;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Credentials(
      AccountRows accounts,
      PostRows posts,
      Passwords passwords,
      PasswordRules rules,
      AccessRules parameters,
      People people,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.posts = posts;
    this.passwords = passwords;
    this.rules = rules;
    this.parameters = parameters;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The account, if the password is right and the account in use; takes equally long in every case.
   */
  public Optional<AccountId> verify(String login, String password) {
    Optional<Account> account = accounts.findByLogin(login);
    boolean right =
        account.isPresent()
            ? passwords.matches(password, account.get().password())
            : passwords.matchesNobody(password);
    return account.filter(found -> right && !found.closed()).map(Account::id);
  }

  /** Whether the login belongs to one of the three administrators, whose lock lasts longer. */
  public boolean administrates(String login) {
    return accounts
        .findByLogin(login)
        .map(account -> posts.of(account.id()).stream().anyMatch(post -> post.role().administers()))
        .orElse(false);
  }

  /** Changes one's own password; the present one has been verified by the caller. */
  @Transactional
  public void change(Actor actor, String next) {
    Account account =
        accounts
            .lock(actor.account())
            .orElseThrow(() -> new Refused(new AccessRefusal.SignedOut()));
    rules.require(next, account.login());
    requireUnused(account, next);
    accounts.setPassword(account, passwords.encode(next), false, clock.instant());
    people.changed(account.id());
    audit.record(
        new AuditEntry(
            actor,
            "access.password.changed",
            "account",
            account.id().value().toString(),
            null,
            null,
            account.name() + "修改了自己的密码",
            null,
            null));
  }

  private void requireUnused(Account account, String next) {
    List<String> former =
        accounts.formerPasswords(account.id(), parameters.passwordsRemembered() - 1);
    if (passwords.matches(next, account.password())
        || former.stream().anyMatch(old -> passwords.matches(next, old))) {
      throw new Refused(
          new AccessRefusal.UnfitPassword(
              "不能使用最近 " + parameters.passwordsRemembered() + " 次用过的密码。"));
    }
  }
}
