package cn.sanzi.access.signin;

import cn.sanzi.access.People;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail says about coming and going. */
@Component
@Transactional
class SignInTrail {

  private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

  private final Audit audit;
  private final People people;

  SignInTrail(Audit audit, People people) {
    this.audit = audit;
    this.people = people;
  }

  void signedIn(AccountId account, String from) {
    record(account, from, "access.signed-in", "登录");
  }

  void signedOut(AccountId account, String from) {
    record(account, from, "access.signed-out", "退出登录");
  }

  void failed(String login, String from, boolean locked) {
    String shown = login.length() > 40 ? login.substring(0, 40) : login;
    audit.record(
        new AuditEntry(
            new Actor(NOBODY, shown, from),
            locked ? "access.sign-in.locked" : "access.sign-in.failed",
            "login",
            shown,
            null,
            null,
            locked ? "连续登录失败，用户名“" + shown + "”被锁定" : "用户名“" + shown + "”登录失败",
            null,
            null));
  }

  private void record(AccountId account, String from, String action, String what) {
    String name = people.find(account).map(person -> person.name()).orElse("");
    audit.record(
        new AuditEntry(
            new Actor(account, name, from),
            action,
            "account",
            account.value().toString(),
            null,
            null,
            name + what,
            null,
            null));
  }
}
