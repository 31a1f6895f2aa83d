package cn.sanzi.inventory;

import cn.sanzi.inventory.Board.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is ahead (排名): by share handed in, then by share received, then by fewer days late. Equal
 * figures share a rank.
 */
public final class Ranking {

  private static final Comparator<BoardFigures> ORDER =
      Comparator.<BoardFigures>comparingDouble(f -> -share(f.handedIn(), f))
          .thenComparingDouble(f -> -share(f.accepted(), f))
          .thenComparingInt(BoardFigures::lateDays);

  private Ranking() {}

  /** A line with its place. */
  public record Ranked(int rank, Line line) {}

  public static List<Ranked> of(List<Line> lines, Comparator<Line> amongEqual) {
    var sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparing(Line::figures, ORDER).thenComparing(amongEqual));
    var ranked = new ArrayList<Ranked>();
    int rank = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Line line = sorted.get(i);
      boolean equal = i > 0 && ORDER.compare(sorted.get(i - 1).figures(), line.figures()) == 0;
      rank = equal ? rank : i + 1;
      ranked.add(new Ranked(rank, line));
    }
    return ranked;
  }

  private static double share(int part, BoardFigures of) {
    return of.tables() == 0 ? 0 : (double) part / of.tables();
  }
}
