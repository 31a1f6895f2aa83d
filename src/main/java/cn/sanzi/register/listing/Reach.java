package cn.sanzi.register.listing;

import cn.sanzi.access.Grant;
import cn.sanzi.access.Scope;
import cn.sanzi.register.CardFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one post may see of what is asked for: the common part of a grant and a filter. Null means
 * any; none of the sets is empty. Each becomes one bounded branch of a list.
 */
record Reach(
    @Nullable Set<Integer> regions, @Nullable Set<UUID> units, @Nullable Set<Integer> groups) {

  /** The branches of a scope under a filter; none when it opens nothing of what is asked for. */
  static List<Reach> of(Scope scope, CardFilter filter) {
    List<Reach> all =
        scope.grants().stream().flatMap(grant -> of(grant, filter).stream()).distinct().toList();
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
        .toList();
  }

  private static Optional<Reach> of(Grant grant, CardFilter filter) {
    Set<Integer> regions = common(grant.regions(), r -> r.value(), filter.regionId());
    Set<UUID> units = common(grant.units(), u -> u.value(), filter.unitId());
    Set<Integer> groups = common(grant.groups(), g -> g.value(), filter.groupNo());
    boolean open = isOpen(regions) && isOpen(units) && isOpen(groups);
    return open ? Optional.of(new Reach(regions, units, groups)) : Optional.empty();
  }

  private static <I, V> @Nullable Set<V> common(
      @Nullable Set<I> granted, Function<I, V> value, @Nullable V wanted) {
    if (granted == null) {
      return wanted == null ? null : Set.of(wanted);
    }
    return granted.stream()
        .map(value)
        .filter(v -> wanted == null || wanted.equals(v))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOpen(@Nullable Set<?> values) {
    return values == null || !values.isEmpty();
  }

  private boolean contains(Reach other) {
    return contains(regions, other.regions)
        && contains(units, other.units)
        && contains(groups, other.groups);
  }

  private static <V> boolean contains(@Nullable Set<V> mine, @Nullable Set<V> theirs) {
    return mine == null || (theirs != null && mine.containsAll(theirs));
  }
}
