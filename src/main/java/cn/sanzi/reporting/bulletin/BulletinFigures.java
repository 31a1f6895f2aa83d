package cn.sanzi.reporting.bulletin;

import cn.sanzi.inventory.Board.Axis;
import cn.sanzi.inventory.Board.Line;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.Ranking;
import cn.sanzi.inventory.Ranking.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * All figures of a bulletin, counted from its frozen rows.
 *
 * @param silent units that have not handed in everything, the most overdue first
 */
record BulletinFigures(
    BoardFigures total, List<Ranked> groups, List<Ranked> regions, List<Silent> silent) {

  /** A unit that has tables not handed in. */
  record Silent(
      UUID unit,
      String unitName,
      String regionName,
      int owed,
      int overdue,
      int lateDays,
      List<String> kinds) {}

  static BulletinFigures of(List<BulletinRow> rows) {
    BoardFigures total =
        rows.stream().map(BulletinRow::figures).reduce(BoardFigures.NONE, BoardFigures::plus);
    return new BulletinFigures(
        total,
        ranked(rows, Axis.GROUP, BulletinRow::group, BulletinRow::groupName),
        ranked(rows, Axis.REGION, BulletinRow::region, BulletinRow::regionName),
        silent(rows));
  }

  private static List<Ranked> ranked(
      List<BulletinRow> rows,
      Axis axis,
      Function<BulletinRow, Integer> key,
      Function<BulletinRow, String> name) {
    var names = new TreeMap<Integer, String>();
    var sums = new TreeMap<Integer, BoardFigures>();
    for (BulletinRow row : rows) {
      names.put(key.apply(row), name.apply(row));
      sums.merge(key.apply(row), row.figures(), BoardFigures::plus);
    }
    var lines = new ArrayList<Line>();
    sums.forEach((no, sum) -> lines.add(new Line(Map.of(axis, no + " " + names.get(no)), sum)));
    return Ranking.of(lines, Comparator.comparingInt(line -> lines.indexOf(line)));
  }

  private static List<Silent> silent(List<BulletinRow> rows) {
    var byUnit = new LinkedHashMap<UUID, List<BulletinRow>>();
    rows.stream()
        .filter(row -> !row.handedIn())
        .forEach(row -> byUnit.computeIfAbsent(row.unit(), id -> new ArrayList<>()).add(row));
    return byUnit.values().stream()
        .map(BulletinFigures::unit)
        .sorted(
            Comparator.comparingInt((Silent s) -> -s.overdue())
                .thenComparingInt(s -> -s.lateDays())
                .thenComparingInt(s -> -s.owed())
                .thenComparing(Silent::unitName))
        .toList();
  }

  private static Silent unit(List<BulletinRow> rows) {
    BulletinRow first = rows.getFirst();
    return new Silent(
        first.unit(),
        first.unitName(),
        first.regionName(),
        rows.size(),
        (int) rows.stream().filter(BulletinRow::overdue).count(),
        rows.stream().mapToInt(BulletinRow::lateDays).sum(),
        rows.stream().map(BulletinRow::kindName).toList());
  }
}
