package cn.sanzi.inventory;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many tables are how far.
 *
 * @param tables all that have to be handed in (应报)
 * @param stages every table once
 * @param handedIn were handed in, wherever they are now
 * @param overdue not handed in although the deadline has passed
 * @param late handed in late, or overdue
 * @param lateDays working days late of all of them together
 */
public record BoardFigures(
    int tables,
    Map<TableStage, Integer> stages,
    int handedIn,
    int overdue,
    int late,
    int lateDays) {

  public static final BoardFigures NONE = new BoardFigures(0, Map.of(), 0, 0, 0, 0);

  public BoardFigures plus(BoardFigures other) {
    var sum = new EnumMap<TableStage, Integer>(TableStage.class);
    for (TableStage stage : TableStage.values()) {
      sum.put(stage, at(stage) + other.at(stage));
    }
    return new BoardFigures(
        tables + other.tables,
        sum,
        handedIn + other.handedIn,
        overdue + other.overdue,
        late + other.late,
        lateDays + other.lateDays);
  }

  public int at(TableStage stage) {
    return stages.getOrDefault(stage, 0);
  }

  /** Received, with rows or as nil. */
  public int accepted() {
    return at(TableStage.ACCEPTED) + at(TableStage.NIL);
  }
}
