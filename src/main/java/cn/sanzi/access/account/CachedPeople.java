package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.People;
import cn.sanzi.access.Person;
import cn.sanzi.access.Post;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Readers;
import cn.sanzi.access.Scope;
import cn.sanzi.platform.Remembering;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who is behind an account and what they may see, remembered for some seconds. */
@Component
class CachedPeople implements Readers, People, Remembering {

  /** How long another node may go on with posts that have been taken away here. */
  private static final Duration KEEP = Duration.ofSeconds(10);

  private final AccountRows accounts;
  private final PostRows posts;
  private final Reach reach;
  private final AccessRules rules;
  private final Clock clock;
  private final Cache<AccountId, Person> known =
      Caffeine.newBuilder().expireAfterWrite(KEEP).maximumSize(5_000).build();

  CachedPeople(AccountRows accounts, PostRows posts, Reach reach, AccessRules rules, Clock clock) {
    this.accounts = accounts;
    this.posts = posts;
    this.reach = reach;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Reader reader(AccountId account, String from) {
    Person person = find(account).orElseThrow(() -> new Refused(new AccessRefusal.SignedOut()));
    return new Reader(new Actor(account, person.name(), from), person.scope());
  }

  @Override
  public Optional<Person> find(AccountId id) {
    Person held = known.getIfPresent(id);
    if (held != null) {
      return Optional.of(held);
    }
    Optional<Person> read =
        accounts.find(id).filter(account -> !account.closed()).map(this::person);
    read.ifPresent(person -> known.put(id, person));
    return read;
  }

  @Override
  public void forget() {
    known.invalidateAll();
  }

  private Person person(Account account) {
    List<Post> held = posts.of(account.id());
    boolean outdated = account.passwordSetAt().plus(rules.passwordAge()).isBefore(clock.instant());
    return new Person(
        account.id(),
        account.login(),
        account.name(),
        account.mustChange() || outdated,
        held,
        new Scope(held.stream().map(reach::of).toList()));
  }

  @Override
  public void changed(AccountId id) {
    known.invalidate(id);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              known.invalidate(id);
            }
          });
    }
  }
}
