package cn.sanzi.access.account;

import cn.sanzi.access.Post;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.Actor;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the audit trail says about accounts and posts. */
@Component
final class AccountTrail {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Audit audit;
  private final Organization organization;

  AccountTrail(Audit audit, Organization organization) {
    this.audit = audit;
    this.organization = organization;
  }

  void opened(Actor actor, Account account, List<Post> posts) {
    String held = posts.stream().map(this::text).collect(Collectors.joining("、"));
    record(
        actor,
        "access.account.opened",
        account,
        "为" + account.name() + "开通账号“" + account.login() + "”（" + held + "）",
        null,
        posts);
  }

  void given(Actor actor, Account account, Post post) {
    record(
        actor,
        "access.post.given",
        account,
        "授予" + account.name() + "岗位：" + text(post),
        null,
        List.of(post));
  }

  void taken(Actor actor, Account account, Post post) {
    record(
        actor,
        "access.post.taken",
        account,
        "收回" + account.name() + "的岗位：" + text(post),
        List.of(post),
        null);
  }

  void done(Actor actor, String action, Account account, String what) {
    record(actor, action, account, what, null, null);
  }

  private void record(
      Actor actor,
      String action,
      Account account,
      String summary,
      @Nullable List<Post> before,
      @Nullable List<Post> after) {
    audit.record(
        new AuditEntry(
            actor,
            action,
            "account",
            account.id().value().toString(),
            null,
            null,
            summary,
            before == null ? null : JSON.writeValueAsString(before),
            after == null ? null : JSON.writeValueAsString(after)));
  }

  private String text(Post post) {
    UnitId unit = post.unit();
    RegionId region = post.region();
    if (unit != null) {
      return organization.unit(unit).shortName() + post.role().label();
    }
    String place = region == null ? "" : organization.region(region).name();
    return place
        + (post.group() == null ? "" : organization.group(post.group()).name())
        + post.role().label();
  }
}
