package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a password is the right one, and how its owner changes it. */
@Component
public class Credentials {

  private final AccountBook book;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final AccountTrail trail;

  Credentials(AccountBook book, Passwords passwords, PasswordRules rules, AccountTrail trail) {
    this.book = book;
    this.passwords = passwords;
    this.rules = rules;
    this.trail = trail;
  }

  /**
   * The account, if the password is right and the account in use; takes equally long in every case.
   */
  public Optional<AccountId> verify(String login, String password) {
    Optional<Account> account = book.findByLogin(login);
    boolean right =
        account.isPresent()
            ? passwords.matches(password, account.get().password())
            : passwords.matchesNobody(password);
    return account.filter(found -> right && !found.closed()).map(Account::id);
  }

  /** Whether the login belongs to one of the three administrators, whose lock lasts longer. */
  public boolean administrates(String login) {
    return book.findByLogin(login)
        .map(account -> book.postsOf(account.id()))
        .map(posts -> posts.stream().anyMatch(post -> post.role().administers()))
        .orElse(false);
  }

  /** Changes one's own password; the present one has been verified by the caller. */
  @Transactional
  public void change(Actor actor, String next) {
    Account account = book.lock(actor.account());
    rules.require(next, account.login());
    requireUnused(account, next);
    book.setPassword(account, passwords.encode(next), false);
    trail.done(actor, "access.password.changed", account, account.name() + "修改了自己的密码");
  }

  private void requireUnused(Account account, String next) {
    List<String> former = book.formerPasswords(account.id(), rules.remembered() - 1);
    if (passwords.matches(next, account.password())
        || former.stream().anyMatch(old -> passwords.matches(next, old))) {
      throw new Refused(
          new AccessRefusal.UnfitPassword("不能使用最近 " + rules.remembered() + " 次用过的密码。"));
    }
  }
}
