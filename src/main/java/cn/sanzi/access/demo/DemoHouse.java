package cn.sanzi.access.demo;

import cn.sanzi.access.account.AccountKeeping;
import cn.sanzi.access.account.NewAccount;
import cn.sanzi.access.account.NewPost;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitDraft;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty house with the demonstration's units, groups and accounts, at its first start. */
@Component
@ConditionalOnBooleanProperty("sanzi.demo")
@Order(DemoHouse.ORDER)
class DemoHouse implements ApplicationRunner {

  /** After the reference data, before the demonstration's campaign. */
  public static final int ORDER = 100;

  /** One for all accounts, printed in the terminal: a demonstration has nothing to hide. */
  static final String PASSWORD = "Sanzi-Demo-2025";

  /** After the reform of party and state bodies; so that renamings of later have a before. */
  private static final LocalDate BEGIN = LocalDate.of(2019, 1, 1);

  private static final Actor DEMO = new Actor(new AccountId(new UUID(0, 0)), "系统", "演示数据");

  private final Organization organization;
  private final UnitRoll roll;
  private final AccountKeeping accounts;
  private final TransactionTemplate transaction;
  private final Map<String, UnitId> units = new HashMap<>();

  DemoHouse(
      Organization organization,
      UnitRoll roll,
      AccountKeeping accounts,
      TransactionTemplate transaction) {
    this.organization = organization;
    this.roll = roll;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (organization.units().isEmpty()) {
      transaction.executeWithoutResult(status -> fill());
    }
  }

  private void fill() {
    DemoFiles.units().forEach(this::enter);
    for (DemoFiles.GroupLine group : DemoFiles.groups()) {
      List<String> helpers = group.cooperating() == null ? List.of() : group.cooperating();
      roll.staff(DEMO, new GroupNo(group.no()), ids(group.leads()), ids(helpers));
    }
    List<DemoFiles.AccountLine> lines = DemoFiles.accounts();
    accounts.openAlike(
        DEMO,
        lines.stream().map(this::account).toList(),
        PASSWORD,
        lines.stream()
            .filter(DemoFiles.AccountLine::mustChange)
            .map(DemoFiles.AccountLine::login)
            .collect(Collectors.toSet()));
  }

  private void enter(DemoFiles.UnitLine line) {
    UnitDraft draft =
        new UnitDraft(
            new RegionId(line.region()),
            line.uscc(),
            line.name(),
            line.shortName(),
            line.type(),
            line.system(),
            line.parent() == null ? null : id(line.parent()));
    units.put(line.shortName(), roll.enter(DEMO, draft, BEGIN));
  }

  private NewAccount account(DemoFiles.AccountLine line) {
    NewPost post =
        new NewPost(
            line.role(),
            line.unit() == null ? null : id(line.unit()),
            line.group() == null ? null : new GroupNo(line.group()),
            line.region() == null ? null : new RegionId(line.region()));
    return new NewAccount(line.login(), line.name(), List.of(post));
  }

  private List<UnitId> ids(List<String> shortNames) {
    return shortNames.stream().map(this::id).toList();
  }

  private UnitId id(String shortName) {
    return Objects.requireNonNull(units.get(shortName), shortName);
  }
}
