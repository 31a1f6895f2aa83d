package cn.sanzi.register.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The totals of a region, remembered.
 *
 * @param changedBy the transaction that made them what they are
 */
record KeptRegion(long changedBy, Map<Place, Held> places) {

  /** The cards of one place, and how many of them each unit holds. */
  record Held(CellFigures figures, Map<UUID, Long> units) {}

  /** A row of the kept sums. */
  record Cell(Place place, UUID unit, CellFigures figures) {}

  static KeptRegion of(long changedBy, List<Cell> cells) {
    Map<Place, CellFigures> figures = new HashMap<>();
    Map<Place, Map<UUID, Long>> units = new HashMap<>();
    Map<UUID, UUID> same = new HashMap<>();
    for (Cell cell : cells) {
      figures.merge(cell.place, cell.figures, CellFigures::plus);
      units
          .computeIfAbsent(cell.place, any -> new HashMap<>())
          .merge(
              same.computeIfAbsent(cell.unit, any -> cell.unit), cell.figures.count(), Long::sum);
    }
    Map<Place, Held> places = HashMap.newHashMap(figures.size());
    units.forEach((place, of) ->
        places.put(place, new Held(figures.getOrDefault(place, CellFigures.NONE), Map.copyOf(of))));
    return new KeptRegion(changedBy, places);
  }
}
