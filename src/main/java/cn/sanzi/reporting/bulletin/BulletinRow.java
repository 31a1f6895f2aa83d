package cn.sanzi.reporting.bulletin;

import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.TableStage;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** One unit's table as it stood when the bulletin was drawn. */
record BulletinRow(
    UUID assignment,
    int region,
    String regionName,
    UUID unit,
    String unitName,
    int group,
    String groupName,
    String kind,
    String kindName,
    TableStage stage,
    LocalDate due,
    boolean handedIn,
    boolean overdue,
    int lateDays) {

  BoardFigures figures() {
    return new BoardFigures(
        1, Map.of(stage, 1), handedIn ? 1 : 0, overdue ? 1 : 0, lateDays > 0 ? 1 : 0, lateDays);
  }

  /** What the digest is taken over. */
  String line() {
    return String.join(
        "\t",
        assignment.toString(),
        unitName,
        kind,
        stage.name(),
        due.toString(),
        String.valueOf(handedIn),
        String.valueOf(overdue),
        String.valueOf(lateDays));
  }
}
