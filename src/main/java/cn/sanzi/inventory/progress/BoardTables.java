package cn.sanzi.inventory.progress;

import cn.sanzi.access.Scope;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.Board.Axis;
import cn.sanzi.inventory.Board.Coverage;
import cn.sanzi.inventory.Board.Line;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.Ranking;
import cn.sanzi.inventory.Ranking.Ranked;
import cn.sanzi.inventory.progress.BoardNames.Names;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The board with names, in an order that people expect. */
@Service
class BoardTables {

  private final Board board;
  private final BoardNames boardNames;
  private final Clock clock;

  BoardTables(Board board, BoardNames boardNames, Clock clock) {
    this.board = board;
    this.boardNames = boardNames;
    this.clock = clock;
  }

  record BoardTable(
      List<Axis> by,
      List<Ranked> lines,
      BoardFigures total,
      Coverage coverage,
      Names names,
      Instant asOf) {}

  /** By rank when {@code ranked}, else in the order of groups, kinds, regions and units. */
  BoardTable table(UUID campaign, List<Axis> by, BoardFilter filter, boolean ranked, Scope scope) {
    Instant asOf = clock.instant();
    List<Line> lines = board.listLines(campaign, by, filter, scope);
    Names names = boardNames.names();
    List<Ranked> ordered = Ranking.of(lines, order(by, names));
    if (!ranked) {
      Comparator<Line> usual = order(by, names);
      ordered = ordered.stream().sorted(Comparator.comparing(Ranked::line, usual)).toList();
    }
    BoardFigures total =
        lines.stream().map(Line::figures).reduce(BoardFigures.NONE, BoardFigures::plus);
    return new BoardTable(by, ordered, total, board.getCoverage(campaign, scope), names, asOf);
  }

  private static Comparator<Line> order(List<Axis> by, Names names) {
    Comparator<Line> order = Comparator.comparingInt(line -> 0);
    for (Axis axis : by) {
      order =
          switch (axis) {
            case GROUP, REGION ->
                order.thenComparingInt(line -> Integer.parseInt(line.values().get(axis)));
            case KIND -> order.thenComparing(line -> line.values().get(axis));
            case UNIT ->
                order.thenComparing(
                    line -> names.of(axis, String.valueOf(line.values().get(axis))));
          };
    }
    return order;
  }
}
