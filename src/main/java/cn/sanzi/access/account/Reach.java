package cn.sanzi.access.account;

import cn.sanzi.access.Grant;
import cn.sanzi.access.Post;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each post opens: the one place where posts become scope (数据权限). */
@Component
final class Reach {

  private final Organization organization;

  Reach(Organization organization) {
    this.organization = organization;
  }

  Grant of(Post post) {
    return switch (post.role()) {
      case CLERK, HEAD -> ownUnit(post);
      case PARENT_REVIEWER -> unitsUnder(post);
      case GROUP_REVIEWER -> group(post);
      case OFFICE, LEADER, AUDITOR -> new Grant(post.id(), post.role(), regions(post), null, null);
      // Administrators keep the house; what is declared in it is none of their business.
      case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN ->
          new Grant(post.id(), post.role(), Set.of(), Set.of(), Set.of());
    };
  }

  private Grant ownUnit(Post post) {
    Unit unit = organization.unit(Objects.requireNonNull(post.unit()));
    return new Grant(post.id(), post.role(), Set.of(unit.region()), Set.of(unit.id()), null);
  }

  private Grant unitsUnder(Post post) {
    Set<UnitId> units = new HashSet<>();
    Set<RegionId> regions = new HashSet<>();
    collectUnder(Objects.requireNonNull(post.unit()), units, regions);
    return new Grant(post.id(), post.role(), regions, units, null);
  }

  private void collectUnder(UnitId parent, Set<UnitId> units, Set<RegionId> regions) {
    for (Unit unit : organization.under(parent)) {
      if (units.add(unit.id())) {
        regions.add(unit.region());
        collectUnder(unit.id(), units, regions);
      }
    }
  }

  private Grant group(Post post) {
    return new Grant(
        post.id(), post.role(), regions(post), null, Set.of(Objects.requireNonNull(post.group())));
  }

  /**
   * The city's own level reaches over all its counties and parks; a county's reaches over itself.
   */
  private @Nullable Set<RegionId> regions(Post post) {
    RegionId region = Objects.requireNonNull(post.region());
    return organization.region(region).level() == Region.Level.CITY ? null : Set.of(region);
  }
}
