package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal.UnfitAccount;
import cn.sanzi.access.Post;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Role;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every post must have, and which posts do not go together in one person. */
@Component
final class PostFitness {

  private final Organization organization;
  private final Ids ids;

  PostFitness(Organization organization, Ids ids) {
    this.organization = organization;
    this.ids = ids;
  }

  /** The post with its region filled in, or a refusal. */
  Post complete(NewPost wanted) {
    UnitId unit = wanted.unit();
    RegionId region =
        switch (wanted.role()) {
          case CLERK, HEAD, PARENT_REVIEWER -> {
            requireThat(unit != null, "unitId", wanted.role(), "须指定单位。");
            yield organization.unit(Objects.requireNonNull(unit)).region();
          }
          case GROUP_REVIEWER -> {
            requireThat(wanted.group() != null, "groupNo", wanted.role(), "须指定工作小组。");
            organization.group(Objects.requireNonNull(wanted.group()));
            yield regionOrCity(wanted.region());
          }
          case OFFICE, LEADER, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN ->
              regionOrCity(wanted.region());
        };
    requireThat(
        wanted.group() == null || wanted.role() == Role.GROUP_REVIEWER,
        "groupNo",
        wanted.role(),
        "不属于工作小组。");
    return new Post(new PostId(ids.next()), wanted.role(), unit, wanted.group(), region);
  }

  private RegionId regionOrCity(@Nullable RegionId wanted) {
    if (wanted != null) {
      return organization.region(wanted).id();
    }
    return organization.regions().stream()
        .filter(region -> region.level() == Region.Level.CITY)
        .map(Region::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No region of level CITY"));
  }

  /** Three administrators are three persons, and none of them holds a post of business (三员分立). */
  static void requireApart(Collection<Role> roles) {
    long administering = roles.stream().filter(Role::administers).distinct().count();
    boolean business = roles.stream().anyMatch(role -> !role.administers());
    if (administering > 1) {
      throw new Refused(new UnfitAccount("posts", "系统、安全、审计三类管理员须由不同的人担任。"));
    }
    if (administering == 1 && business) {
      throw new Refused(new UnfitAccount("posts", "管理员不能兼任业务岗位。"));
    }
  }

  private static void requireThat(boolean holds, String field, Role role, String rest) {
    if (!holds) {
      throw new Refused(new UnfitAccount(field, "岗位“" + role.label() + "”" + rest));
    }
  }
}
