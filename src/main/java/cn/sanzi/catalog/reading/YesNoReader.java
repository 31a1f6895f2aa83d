package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.Cell;

/** Reads yes and no in the ways people tick boxes. */
final class YesNoReader implements CellReader {

  private static final Reading YES = Readings.read(true);
  private static final Reading NO = Readings.read(false);

  private final Readings readings;

  YesNoReader(Column column) {
    this.readings = new Readings(column);
  }

  @Override
  public Reading read(Cell cell) {
    if (cell.isBlank()) {
      return Readings.MISSING;
    }
    if (cell.type() == Cell.Type.ERROR) {
      return readings.refuseError(cell);
    }
    String text = Characters.compact(Characters.trimmed(cell.text()));
    return switch (text) {
      case "" -> Readings.MISSING;
      case "是" -> YES;
      case "否" -> NO;
      case "√",
          "✓",
          "✔",
          "有",
          "Y",
          "y",
          "YES",
          "Yes",
          "yes",
          "1",
          "1.0",
          "TRUE",
          "true",
          "True",
          "对" ->
          converted(true, text);
      case "×",
          "✗",
          "✘",
          "x",
          "X",
          "无",
          "没有",
          "N",
          "n",
          "NO",
          "No",
          "no",
          "0",
          "0.0",
          "FALSE",
          "false",
          "False" ->
          converted(false, text);
      case "/", "-", "—", "不适用" -> Readings.converted(null, "“" + text + "”按空白处理");
      default -> readings.refuse(cell, "应填“是”或“否”");
    };
  }

  private static Reading converted(boolean value, String text) {
    return Readings.converted(value, "“" + text + "”按“" + (value ? "是" : "否") + "”读");
  }
}
