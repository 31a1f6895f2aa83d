package cn.sanzi.access.account;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.PostAnswer;
import cn.sanzi.access.PostAnswers;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Unscoped;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts and their posts: opened by the system administrator, watched by the other two. */
@RestController
@RequestMapping("/api/access/accounts")
class AccountController {

  private final AccountList list;
  private final AccountKeeping keeping;
  private final OneTimePasswords passwords;
  private final PostAnswers posts;

  AccountController(
      AccountList list, AccountKeeping keeping, OneTimePasswords passwords, PostAnswers posts) {
    this.list = list;
    this.keeping = keeping;
    this.passwords = passwords;
    this.posts = posts;
  }

  record PostRequest(
      Role role, @Nullable UUID unitId, @Nullable Integer groupNo, @Nullable Integer regionId) {

    NewPost wanted() {
      return new NewPost(
          role,
          unitId == null ? null : new UnitId(unitId),
          groupNo == null ? null : new GroupNo(groupNo),
          regionId == null ? null : new RegionId(regionId));
    }
  }

  record AccountRequest(String login, String name, List<PostRequest> posts) {}

  record OpenedAccount(UUID id, String oneTimePassword) {}

  record GivenPost(UUID id) {}

  record AccountLine(
      UUID id,
      String login,
      String name,
      boolean mustChangePassword,
      boolean closed,
      @Nullable Instant lockedUntil,
      List<PostAnswer> posts) {}

  @GetMapping
  @Allowed({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
  @Unscoped("Administrators see all accounts and none of the business behind them.")
  List<AccountLine> all() {
    return list.all().stream().map(this::line).toList();
  }

  private AccountLine line(AccountList.Line line) {
    return new AccountLine(
        line.id().value(),
        line.login(),
        line.name(),
        line.mustChange(),
        line.closed(),
        line.lockedUntil(),
        line.posts().stream().map(posts::of).toList());
  }

  @PostMapping
  @Allowed(Role.SYSTEM_ADMIN)
  OpenedAccount open(Reader reader, @RequestBody AccountRequest body) {
    String password = passwords.next();
    List<NewPost> wanted = body.posts().stream().map(PostRequest::wanted).toList();
    AccountId id =
        keeping.open(reader.actor(), new NewAccount(body.login(), body.name(), wanted), password);
    return new OpenedAccount(id.value(), password);
  }

  @PostMapping("/{id}/posts")
  @Allowed(Role.SYSTEM_ADMIN)
  GivenPost give(Reader reader, @PathVariable UUID id, @RequestBody PostRequest body) {
    return new GivenPost(keeping.give(reader.actor(), new AccountId(id), body.wanted()).value());
  }

  @DeleteMapping("/{id}/posts/{postId}")
  @Allowed(Role.SYSTEM_ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(Reader reader, @PathVariable UUID id, @PathVariable UUID postId) {
    keeping.take(reader.actor(), new AccountId(id), new PostId(postId));
  }
}
