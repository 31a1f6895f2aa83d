package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Counting;
import cn.sanzi.organization.UnitSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of who counts what; the line that says most decides.
 *
 * @param kinds codes of kinds; null in a kind's own file
 * @param systems systems of units for which it holds; null for all
 * @param regions division codes of the holder's jurisdiction for which it holds; null for all
 * @param declaredBy who declares; null for what the kind's class says
 * @param insteadOf kind that such a unit need not declare where a campaign counts this one
 * @param from first day; null for ever
 * @param until last day; null for ever
 */
public record RoutingLine(
    @Nullable List<String> kinds,
    @Nullable List<UnitSystem> systems,
    @Nullable List<String> regions,
    int group,
    Counting.@Nullable Declarant declaredBy,
    @Nullable String insteadOf,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String note) {

  /** The lines of a file, in their order. */
  public record Table(List<RoutingLine> lines) {}

  public boolean holds(String kind, UnitSystem system, String region, LocalDate on) {
    return names(kind)
        && (systems == null || systems.contains(system))
        && (regions == null || regions.contains(region))
        && (from == null || !on.isBefore(from))
        && (until == null || !on.isAfter(until));
  }

  public int precision() {
    return (systems == null ? 0 : 1) + (regions == null ? 0 : 2);
  }

  boolean names(String kind) {
    return kinds != null && kinds.contains(kind);
  }

  RoutingLine of(String kind) {
    return kinds != null
        ? this
        : new RoutingLine(
            List.of(kind), systems, regions, group, declaredBy, insteadOf, from, until, note);
  }

  /** This line for the kinds that the other leaves to it, and until that day for those it takes. */
  List<RoutingLine> until(LocalDate day, RoutingLine other) {
    if (kinds == null
        || other.kinds == null
        || !Objects.equals(systems, other.systems)
        || !Objects.equals(regions, other.regions)) {
      return List.of(this);
    }
    List<String> taken = kinds.stream().filter(other.kinds::contains).toList();
    List<String> left = kinds.stream().filter(kind -> !taken.contains(kind)).toList();
    LocalDate last = day.minusDays(1);
    LocalDate ended = until == null || until.isAfter(last) ? last : until;
    var lines = new ArrayList<RoutingLine>();
    if (!left.isEmpty()) {
      lines.add(
          new RoutingLine(left, systems, regions, group, declaredBy, insteadOf, from, until, note));
    }
    if (!taken.isEmpty()) {
      lines.add(
          new RoutingLine(
              taken, systems, regions, group, declaredBy, insteadOf, from, ended, note));
    }
    return lines;
  }

  RoutingLine beginning(LocalDate day) {
    return new RoutingLine(kinds, systems, regions, group, declaredBy, insteadOf, day, until, note);
  }
}
