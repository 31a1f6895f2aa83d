package cn.sanzi.inventory.progress;

import cn.sanzi.inventory.Board.Axis;
import cn.sanzi.inventory.Board.Coverage;
import cn.sanzi.inventory.Board.Line;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.BoardRow;
import cn.sanzi.inventory.Ranking.Ranked;
import cn.sanzi.inventory.TableStage;
import cn.sanzi.inventory.progress.BoardTables.BoardTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board as HTTP tells it. */
record BoardAnswer(
    List<String> by,
    List<BoardStage> stages,
    List<BoardLine> lines,
    BoardCounts total,
    Coverage coverage,
    Instant asOf) {

  record BoardStage(TableStage stage, String label) {}

  /** A value of an axis with what it is called. */
  record BoardKey(String value, String text) {}

  record BoardCounts(
      int tables,
      Map<TableStage, Integer> stages,
      int handedIn,
      int accepted,
      int overdue,
      int late,
      int lateDays) {

    static BoardCounts of(BoardFigures figures) {
      return new BoardCounts(
          figures.tables(),
          figures.stages(),
          figures.handedIn(),
          figures.accepted(),
          figures.overdue(),
          figures.late(),
          figures.lateDays());
    }
  }

  /**
   * A line.
   *
   * @param filters of the rows, which give exactly those behind the figures
   */
  record BoardLine(
      Map<String, BoardKey> keys, int rank, BoardCounts counts, Map<String, String> filters) {}

  /** One table; the rows behind a figure. */
  record BoardTableRow(
      UUID id,
      String regionName,
      UUID unitId,
      String unitName,
      int groupNo,
      String groupName,
      String kind,
      String kindName,
      TableStage stage,
      String stageText,
      LocalDate due,
      int workingDaysLeft,
      int lateDays,
      boolean overdue,
      Instant since,
      @Nullable Instant handedInAt) {

    static BoardTableRow of(BoardRow row, BoardNames.Names names, int left) {
      return new BoardTableRow(
          row.id().value(),
          names.of(Axis.REGION, String.valueOf(row.region().value())),
          row.unit().value(),
          names.of(Axis.UNIT, row.unit().value().toString()),
          row.group().value(),
          names.of(Axis.GROUP, String.valueOf(row.group().value())),
          row.kind(),
          names.of(Axis.KIND, row.kind()),
          row.stage(),
          row.stage().label(),
          row.due(),
          left,
          row.lateDays(),
          row.overdue(),
          row.since(),
          row.handedInAt());
    }
  }

  record BoardPage(List<BoardTableRow> rows, @Nullable String next, int count) {}

  static BoardAnswer of(BoardTable table, BoardFilter filter) {
    return new BoardAnswer(
        table.by().stream().map(BoardNames::key).toList(),
        Arrays.stream(TableStage.values())
            .map(stage -> new BoardStage(stage, stage.label()))
            .toList(),
        table.lines().stream().map(line -> line(table, line, filter)).toList(),
        BoardCounts.of(table.total()),
        table.coverage(),
        table.asOf());
  }

  private static BoardLine line(BoardTable table, Ranked ranked, BoardFilter filter) {
    Line line = ranked.line();
    var keys = new LinkedHashMap<String, BoardKey>();
    var filters = filter.asParameters();
    for (Axis axis : table.by()) {
      String value = String.valueOf(line.values().get(axis));
      keys.put(BoardNames.key(axis), new BoardKey(value, table.names().of(axis, value)));
      filters.put(BoardNames.key(axis), value);
    }
    return new BoardLine(keys, ranked.rank(), BoardCounts.of(line.figures()), filters);
  }
}
