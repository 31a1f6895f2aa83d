package cn.sanzi.access;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one post opens: rows whose region, unit and counting group all lie within it. A null set
 * means "any"; an empty set opens nothing.
 */
public record Grant(
    PostId post,
    Role role,
    @Nullable Set<RegionId> regions,
    @Nullable Set<UnitId> units,
    @Nullable Set<GroupNo> groups) {

  /** Whether a row of that region, unit and group lies within. */
  public boolean covers(RegionId region, UnitId unit, @Nullable GroupNo group) {
    return (regions == null || regions.contains(region))
        && (units == null || units.contains(unit))
        && (groups == null || (group != null && groups.contains(group)));
  }
}
