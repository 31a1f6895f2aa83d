package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.AccessRefusal.UnfitAccount;
import cn.sanzi.access.Post;
import cn.sanzi.access.PostId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening accounts and giving and taking posts (账号管理). */
@Component
@Transactional
public class AccountKeeping {

  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

  private final AccountBook book;
  private final PostFitness fitness;
  private final Passwords passwords;
  private final AccountTrail trail;
  private final Ids ids;

  AccountKeeping(
      AccountBook book, PostFitness fitness, Passwords passwords, AccountTrail trail, Ids ids) {
    this.book = book;
    this.fitness = fitness;
    this.passwords = passwords;
    this.trail = trail;
    this.ids = ids;
  }

  /** Opens an account with a password that its owner must change at the first sign-in. */
  public AccountId open(Actor actor, NewAccount wanted, String oneTimePassword) {
    return enter(actor, wanted, passwords.encode(oneTimePassword), true);
  }

  /**
   * Opens accounts that share a password, and need not change it but for the named logins: for
   * demonstrations only.
   */
  public List<AccountId> openAlike(
      Actor actor, List<NewAccount> wanted, String password, Set<String> mustChange) {
    String encoded = passwords.encode(password);
    return wanted.stream()
        .map(one -> enter(actor, one, encoded, mustChange.contains(one.login())))
        .toList();
  }

  private AccountId enter(Actor actor, NewAccount wanted, String encoded, boolean mustChange) {
    String login = wanted.login().strip().toLowerCase(Locale.ROOT);
    requireFit(login, wanted);
    List<Post> given = wanted.posts().stream().map(fitness::complete).toList();
    PostFitness.requireApart(given.stream().map(Post::role).toList());
    AccountId id = new AccountId(ids.next());
    Account account = book.open(id, login, wanted.name().strip(), encoded, mustChange);
    given.forEach(post -> book.give(id, post));
    trail.opened(actor, account, given);
    return id;
  }

  private void requireFit(String login, NewAccount wanted) {
    if (!LOGIN.matcher(login).matches()) {
      throw new Refused(new UnfitAccount("login", "用户名须以字母开头，由 3 至 40 位小写字母、数字、点、横线组成。"));
    }
    if (wanted.name().isBlank() || wanted.name().length() > 40) {
      throw new Refused(new UnfitAccount("name", "请填写姓名（40 字以内）。"));
    }
    if (book.findByLogin(login).isPresent()) {
      throw new Refused(new UnfitAccount("login", "用户名“" + login + "”已被使用。"));
    }
  }

  /** Gives a post; nobody gives one to himself. */
  public PostId give(Actor actor, AccountId id, NewPost wanted) {
    Account account = lockOthers(actor, id);
    Post post = fitness.complete(wanted);
    List<Post> held = book.postsOf(id);
    PostFitness.requireApart(
        Stream.concat(held.stream(), Stream.of(post)).map(Post::role).toList());
    if (held.stream().anyMatch(other -> isSame(other, post))) {
      throw new Refused(new UnfitAccount("posts", account.name() + "已有这个岗位。"));
    }
    book.give(id, post);
    trail.given(actor, account, post);
    return post.id();
  }

  /** Takes a post away, from now on. */
  public void take(Actor actor, AccountId id, PostId post) {
    Account account = lockOthers(actor, id);
    Post held =
        book.postsOf(id).stream()
            .filter(one -> one.id().equals(post))
            .findFirst()
            .orElseThrow(() -> new Refused(new AccessRefusal.NoSuchAccount()));
    book.take(id, post);
    trail.taken(actor, account, held);
  }

  private Account lockOthers(Actor actor, AccountId id) {
    if (actor.account().equals(id)) {
      throw new Refused(new UnfitAccount("account", "不能变更自己的账号和岗位，请由其他管理员办理。"));
    }
    return book.lock(id);
  }

  private static boolean isSame(Post one, Post other) {
    Post like = new Post(other.id(), one.role(), one.unit(), one.group(), one.region());
    return like.equals(other);
  }
}
