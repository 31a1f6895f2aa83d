package cn.sanzi.access;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may see (数据权限): the union of what their posts open, computed once per request.
 * Every read takes it; there is no read without.
 */
public record Scope(List<Grant> grants) {

  public Scope {
    grants = List.copyOf(grants);
  }

  /** The same person with only those roles: a reviewer's reach does not make him a clerk there. */
  public Scope as(Role first, Role... others) {
    var wanted = EnumSet.of(first, others);
    return new Scope(grants.stream().filter(grant -> wanted.contains(grant.role())).toList());
  }

  public boolean covers(RegionId region, UnitId unit, @Nullable GroupNo group) {
    return grants.stream().anyMatch(grant -> grant.covers(region, unit, group));
  }

  /** Whether any post has one of these roles. */
  public boolean holds(Role... roles) {
    var wanted = Arrays.asList(roles);
    return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
  }

  public boolean isEmpty() {
    return grants.isEmpty();
  }
}
