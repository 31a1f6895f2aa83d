package cn.sanzi.access.testing;

import cn.sanzi.access.Readers;
import cn.sanzi.access.Role;
import cn.sanzi.access.account.AccountKeeping;
import cn.sanzi.access.account.NewAccount;
import cn.sanzi.access.account.NewPost;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitDraft;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Makes units and persons through the ordinary services; each call makes a new one. */
@Component
public final class Staff {

  public static final RegionId CITY = new RegionId(1);
  public static final RegionId FULIANG = new RegionId(4);
  public static final String PASSWORD = "Ceshi-Mima-2025";
  public static final Actor TESTER = new Actor(new AccountId(new UUID(0, 1)), "测试", "127.0.0.1");

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final UnitRoll roll;
  private final AccountKeeping accounts;
  private final Readers readers;

  Staff(UnitRoll roll, AccountKeeping accounts, Readers readers) {
    this.roll = roll;
    this.accounts = accounts;
    this.readers = readers;
  }

  /** A bureau of the city's own level. */
  public UnitId bureau() {
    return unit(CITY, UnitSystem.GENERAL);
  }

  public UnitId unit(RegionId region, UnitSystem system) {
    String name = "测试单位" + COUNTER.incrementAndGet();
    return roll.enter(TESTER, new UnitDraft(region, null, name, name, "11", system, null));
  }

  public UnitId unitUnder(UnitId parent) {
    String name = "测试下属单位" + COUNTER.incrementAndGet();
    return roll.enter(
        TESTER, new UnitDraft(CITY, null, name, name, "22", UnitSystem.GENERAL, parent));
  }

  public Someone clerkOf(UnitId unit) {
    return with(new NewPost(Role.CLERK, unit, null, null));
  }

  public Someone headOf(UnitId unit) {
    return with(new NewPost(Role.HEAD, unit, null, null));
  }

  /** A reviewer of the city's group of that number, over all regions. */
  public Someone reviewerOf(int group) {
    return reviewerOf(group, CITY);
  }

  public Someone reviewerOf(int group, RegionId region) {
    return with(new NewPost(Role.GROUP_REVIEWER, null, new GroupNo(group), region));
  }

  /** Somebody in the city's office of the task force. */
  public Someone office() {
    return with(Role.OFFICE, CITY);
  }

  public Someone with(Role role, RegionId region) {
    return with(new NewPost(role, null, null, region));
  }

  public Someone with(NewPost... posts) {
    String login = "test" + COUNTER.incrementAndGet();
    NewAccount account = new NewAccount(login, "测试员" + login, List.of(posts));
    AccountId id = accounts.openAlike(TESTER, List.of(account), PASSWORD, Set.of()).getFirst();
    return new Someone(id, login, readers.reader(id, "127.0.0.1"));
  }
}
