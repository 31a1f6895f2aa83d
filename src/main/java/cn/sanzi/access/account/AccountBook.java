package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.People;
import cn.sanzi.access.Post;
import cn.sanzi.access.PostId;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Accounts and their posts in one book; whatever changes in it is no longer remembered elsewhere.
 */
@Component
final class AccountBook {

  private final AccountRows accounts;
  private final PostRows posts;
  private final People people;
  private final Clock clock;

  AccountBook(AccountRows accounts, PostRows posts, People people, Clock clock) {
    this.accounts = accounts;
    this.posts = posts;
    this.people = people;
    this.clock = clock;
  }

  Optional<Account> findByLogin(String login) {
    return accounts.findByLogin(login);
  }

  /** The account, held against others until the transaction ends. */
  Account lock(AccountId id) {
    return accounts.lock(id).orElseThrow(() -> new Refused(new AccessRefusal.NoSuchAccount()));
  }

  List<Post> postsOf(AccountId id) {
    return posts.of(id);
  }

  List<String> formerPasswords(AccountId id, int count) {
    return accounts.formerPasswords(id, count);
  }

  Account open(AccountId id, String login, String name, String password, boolean mustChange) {
    Account account = new Account(id, login, name, password, clock.instant(), mustChange, false);
    accounts.insert(account);
    return account;
  }

  void setPassword(Account account, String password, boolean mustChange) {
    accounts.setPassword(account, password, mustChange, clock.instant());
    people.changed(account.id());
  }

  void setClosed(AccountId id, boolean closed) {
    accounts.setClosed(id, closed);
    people.changed(id);
  }

  void give(AccountId id, Post post) {
    posts.insert(id, post, clock.instant());
    people.changed(id);
  }

  void take(AccountId id, PostId post) {
    posts.end(post, clock.instant());
    people.changed(id);
  }
}
