package cn.sanzi.ledger.screening;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a screening goes: the regions and groups of whoever asked for it, kept with it, for it
 * runs when he is gone. Null for any.
 */
record Reach(@Nullable SortedSet<Integer> regions, @Nullable SortedSet<Integer> groups) {

  private static final PostId NOBODY = new PostId(new UUID(0, 0));

  static List<Reach> of(Scope scope) {
    return scope.as(Role.GROUP_REVIEWER, Role.OFFICE).grants().stream().map(Reach::of).toList();
  }

  private static Reach of(Grant grant) {
    return new Reach(
        grant.regions() == null
            ? null
            : grant.regions().stream()
                .map(RegionId::value)
                .collect(Collectors.toCollection(TreeSet::new)),
        grant.groups() == null
            ? null
            : grant.groups().stream()
                .map(GroupNo::value)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  static Scope scope(List<Reach> all) {
    return new Scope(all.stream().map(Reach::grant).toList());
  }

  private Grant grant() {
    return new Grant(
        NOBODY,
        Role.OFFICE,
        regions == null ? null : regions.stream().map(RegionId::new).collect(Collectors.toSet()),
        null,
        groups == null ? null : groups.stream().map(GroupNo::new).collect(Collectors.toSet()));
  }
}
