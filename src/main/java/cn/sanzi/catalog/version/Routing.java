package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.RoutingLine;
import cn.sanzi.organization.UnitSystem;
import java.time.LocalDate;
import java.util.List;

/**
 * Which one group counts what: kind × system of the unit × region, with dates of effect (ORG-3a).
 */
record Routing(List<RoutingLine> lines) {

  /**
   * Lines of the highest precision: one that says holders declare stands alone; lead units may be
   * several, each for what its group counts.
   */
  List<RoutingLine> lines(String kind, UnitSystem system, String region, LocalDate on) {
    List<RoutingLine> holding =
        lines.stream().filter(line -> line.holds(kind, system, region, on)).toList();
    int most = holding.stream().mapToInt(RoutingLine::precision).max().orElse(0);
    return holding.stream().filter(line -> line.precision() == most).toList();
  }
}
