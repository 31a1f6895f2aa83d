package cn.sanzi.register.listing;

import cn.sanzi.register.CardFilter;
import cn.sanzi.register.listing.KeptRegion.Cell;
import cn.sanzi.register.listing.KeptRegion.Held;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kept sums as of one moment: remembered totals and the differences that were not folded into
 * them yet. Both count; a place may stand in either or in both.
 */
record Kept(List<KeptRegion> totals, List<Cell> differences) {

  /** Takes a place's part; of all its holders where {@code unit} is null. */
  private interface Taker {
    void take(Place place, @Nullable UUID unit, long count);
  }

  /** Takes what is added up of a place. */
  interface FigureTaker {
    void take(Place place, CellFigures figures);
  }

  /** A walk of an index: the cards of a kind and group. */
  record Stratum(String kind, int group) {}

  /** The same within a region. */
  record RegionStratum(String kind, int group, int region) {}

  /** The cards of a kind that a unit holds. */
  record Holding(UUID unit, String kind) {}

  /**
   * How many cards there are within any of the reaches, as far as the kept sums know the filter.
   */
  long count(List<Reach> reaches, CardFilter filter) {
    long[] sum = {0};
    each(reaches, filter, (place, unit, count) -> sum[0] += count);
    return sum[0];
  }

  /** Pairs of kind and group that have matching cards. */
  List<Stratum> strata(Reach reach, CardFilter filter) {
    Map<Stratum, Long> found = new HashMap<>();
    each(
        List.of(reach),
        filter,
        (place, unit, count) ->
            found.merge(new Stratum(place.kind(), place.group()), count, Long::sum));
    return present(found);
  }

  List<RegionStratum> strataOfRegions(Reach reach, CardFilter filter) {
    Map<RegionStratum, Long> found = new HashMap<>();
    each(
        List.of(reach),
        filter,
        (place, unit, count) ->
            found.merge(
                new RegionStratum(place.kind(), place.group(), place.region()), count, Long::sum));
    return present(found);
  }

  /** Kinds that the units of the reach hold matching cards of. */
  List<Holding> holdings(Reach reach, CardFilter filter) {
    Map<Holding, Long> found = new HashMap<>();
    eachUnit(
        List.of(reach),
        filter,
        (place, unit, count) -> {
          if (unit != null) {
            found.merge(new Holding(unit, place.kind()), count, Long::sum);
          }
        });
    return present(found);
  }

  /** Units that hold matching cards. */
  List<UUID> units(List<Reach> reaches, CardFilter filter) {
    Map<UUID, Long> found = new HashMap<>();
    eachUnit(
        reaches,
        filter,
        (place, unit, count) -> {
          if (unit != null) {
            found.merge(unit, count, Long::sum);
          }
        });
    return present(found);
  }

  /** Sums of places, for reaches that do not ask who holds the cards. */
  void figures(List<Reach> reaches, CardFilter filter, FigureTaker taker) {
    for (KeptRegion region : totals) {
      region
          .places()
          .forEach((place, held) -> {
            if (!within(place, reaches, filter).isEmpty()) {
              taker.take(place, held.figures());
            }
          });
    }
    for (Cell cell : differences) {
      if (!within(cell.place(), reaches, filter).isEmpty()) {
        taker.take(cell.place(), cell.figures());
      }
    }
  }

  private void each(List<Reach> reaches, CardFilter filter, Taker taker) {
    for (KeptRegion region : totals) {
      region
          .places()
          .forEach((place, held) -> {
            List<Reach> open = within(place, reaches, filter);
            Set<UUID> units = unitsOf(open);
            if (units == null) {
              taker.take(place, null, held.figures().count());
            } else {
              take(place, held, units, taker);
            }
          });
    }
    eachDifference(reaches, filter, taker);
  }

  private void eachUnit(List<Reach> reaches, CardFilter filter, Taker taker) {
    for (KeptRegion region : totals) {
      region
          .places()
          .forEach((place, held) -> {
            List<Reach> open = within(place, reaches, filter);
            Set<UUID> units = unitsOf(open);
            if (units == null) {
              held.units().forEach((unit, count) -> taker.take(place, unit, count));
            } else {
              take(place, held, units, taker);
            }
          });
    }
    eachDifference(reaches, filter, taker);
  }

  private void eachDifference(List<Reach> reaches, CardFilter filter, Taker taker) {
    for (Cell cell : differences) {
      Set<UUID> units = unitsOf(within(cell.place(), reaches, filter));
      if (units == null || units.contains(cell.unit())) {
        taker.take(cell.place(), cell.unit(), cell.figures().count());
      }
    }
  }

  private static void take(Place place, Held held, Set<UUID> units, Taker taker) {
    for (UUID unit : units) {
      Long count = held.units().get(unit);
      if (count != null) {
        taker.take(place, unit, count);
      }
    }
  }

  private static List<Reach> within(Place place, List<Reach> reaches, CardFilter filter) {
    return reaches.stream().filter(reach -> place.isWithin(reach, filter)).toList();
  }

  /** Units that any of them opens; null for all. */
  private static @Nullable Set<UUID> unitsOf(List<Reach> reaches) {
    if (reaches.isEmpty()) {
      return Set.of();
    }
    var units = new TreeSet<UUID>();
    for (Reach reach : reaches) {
      if (reach.units() == null) {
        return null;
      }
      units.addAll(reach.units());
    }
    return units;
  }

  private static <K> List<K> present(Map<K, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }
}
