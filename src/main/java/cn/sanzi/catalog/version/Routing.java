package cn.sanzi.catalog.version;

import cn.sanzi.catalog.Counting;
import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.organization.UnitSystem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which one group counts what: kind × system of the unit × region, with dates of effect (ORG-3a).
 */
final class Routing {

  /**
   * One line of the table; the line that says most decides.
   *
   * @param systems systems of units for which it holds; null for all
   * @param regions division codes of the holder's jurisdiction for which it holds; null for all
   * @param declaredBy who declares; null for what the kind's class says
   * @param insteadOf kind that such a unit need not declare where a campaign counts this one
   * @param from first day; null for ever
   * @param until last day; null for ever
   */
  record Line(
      List<String> kinds,
      @Nullable List<UnitSystem> systems,
      @Nullable List<String> regions,
      int group,
      Counting.@Nullable Declarant declaredBy,
      @Nullable String insteadOf,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String note) {

    private boolean holds(String kind, UnitSystem system, String region, LocalDate on) {
      return kinds.contains(kind)
          && (systems == null || systems.contains(system))
          && (regions == null || regions.contains(region))
          && (from == null || !on.isBefore(from))
          && (until == null || !on.isAfter(until));
    }

    private int precision() {
      return (systems == null ? 0 : 1) + (regions == null ? 0 : 2);
    }
  }

  /** The file. */
  record Table(List<Line> lines) {}

  private final List<Line> lines;

  Routing(DeclarationFiles files) {
    this.lines = files.read("routing.yaml", Table.class).lines();
  }

  /**
   * Lines of the highest precision: one that says holders declare stands alone; lead units may be
   * several, each for what its group counts.
   */
  List<Line> lines(String kind, UnitSystem system, String region, LocalDate on) {
    List<Line> holding = lines.stream().filter(l -> l.holds(kind, system, region, on)).toList();
    int most = holding.stream().mapToInt(Line::precision).max().orElse(0);
    return holding.stream().filter(line -> line.precision() == most).toList();
  }
}
