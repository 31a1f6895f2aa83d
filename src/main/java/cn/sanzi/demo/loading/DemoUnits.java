package cn.sanzi.demo.loading;

import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitDraft;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Uscc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units below those of the small demonstration: schools, health centres, institutions, enterprises,
 * each numbered and so plainly made up.
 */
@Component
@ConditionalOnBooleanProperty("sanzi.demo")
class DemoUnits {

  private static final Actor DEMO = new Actor(new AccountId(new UUID(0, 0)), "系统", "演示数据");
  private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** A sort of unit: of hundred, so many are such. */
  private record Sort(String name, String type, UnitSystem system, String beginning, int percent) {}

  private static final List<Sort> SORTS =
      List.of(
          new Sort("第%d小学", "22", UnitSystem.EDUCATION, "12", 26),
          new Sort("第%d中学", "22", UnitSystem.EDUCATION, "12", 12),
          new Sort("第%d幼儿园", "22", UnitSystem.EDUCATION, "12", 8),
          new Sort("第%d卫生院", "22", UnitSystem.HEALTH, "12", 10),
          new Sort("第%d社区卫生服务中心", "22", UnitSystem.HEALTH, "12", 4),
          new Sort("第%d事务服务中心", "22", UnitSystem.GENERAL, "12", 20),
          new Sort("第%d综合执法大队", "21", UnitSystem.GENERAL, "11", 6),
          new Sort("第%d管理处", "23", UnitSystem.GENERAL, "12", 6),
          new Sort("演示%d号实业有限公司", "31", UnitSystem.ENTERPRISE, "91", 8));

  private final Organization organization;
  private final UnitRoll roll;

  DemoUnits(Organization organization, UnitRoll roll) {
    this.organization = organization;
    this.roll = roll;
  }

  /** Enters what is missing to so many, all or none; says how many were entered. */
  @Transactional
  public int enter(int wanted) {
    List<Unit> there = organization.units();
    Set<String> names =
        there.stream().map(Unit::name).collect(Collectors.toCollection(HashSet::new));
    List<Region> regions = organization.regions();
    int missing = wanted - there.size();
    int entered = 0;
    for (int i = 0; entered < missing; i++) {
      Sort sort = sorts().get(i % 100);
      Region region = regions.get(Math.min(i * 7 % 13, 12) % regions.size());
      String place = region.level() == Region.Level.CITY ? "景德镇市" : region.name();
      String name = place + sort.name().formatted(1 + i / 100 * 13 + i % 13);
      if (names.add(name)) {
        roll.enter(
            DEMO,
            new UnitDraft(
                region.id(),
                uscc(sort, i),
                name,
                name,
                sort.type(),
                sort.system(),
                parent(there, sort, region)));
        entered++;
      }
    }
    return entered;
  }

  private static @Nullable UnitId parent(List<Unit> there, Sort sort, Region region) {
    return there.stream()
        .filter(unit -> unit.type().equals("11") && unit.region().equals(region.id()))
        .filter(unit -> unit.system() == sort.system() || sort.system() == UnitSystem.ENTERPRISE)
        .map(Unit::id)
        .findFirst()
        .orElse(null);
  }

  private static List<Sort> sorts() {
    var hundred = new ArrayList<Sort>();
    for (int i = 0; hundred.size() < 100; i++) {
      Sort sort = SORTS.get(i % SORTS.size());
      if (hundred.stream().filter(sort::equals).count() < sort.percent()) {
        hundred.add(sort);
      }
    }
    return hundred;
  }

  /** A credit code whose checks hold, with an invented body. */
  private static String uscc(Sort sort, int number) {
    String body = sort.beginning() + "360200" + "8%07d".formatted(number * 13L % 10_000_000);
    for (int i = 0; i < CHECKS.length() * CHECKS.length(); i++) {
      int n = CHECKS.length();
      String code = body + CHECKS.charAt(i / n) + CHECKS.charAt(i % n);
      if (Uscc.check(code).isEmpty() && Uscc.hasConsistentOrganizationCode(code)) {
        return code;
      }
    }
    throw new IllegalStateException("No credit code begins with " + body);
  }
}
