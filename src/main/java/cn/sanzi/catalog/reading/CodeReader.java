package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.Severity;
import cn.sanzi.sheets.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one code of a list. */
final class CodeReader implements CellReader {

  private final Column column;
  private final Readings readings;
  private final CodeIndex index;
  private final Map<String, Reading> known = new HashMap<>();

  CodeReader(Column column, CodeIndex index) {
    this.column = column;
    this.readings = new Readings(column);
    this.index = index;
    for (var entry : CodeIndex.livingFirst(index.list())) {
      Reading reading = Readings.read(entry.code());
      known.put(entry.code(), reading);
      known.putIfAbsent(entry.label(), reading);
      known.putIfAbsent(entry.code() + " " + entry.label(), reading);
    }
  }

  @Override
  public Reading read(Cell cell) {
    Reading reading = known.get(cell.text());
    if (reading != null && cell.type() != Cell.Type.ERROR) {
      return reading;
    }
    return switch (cell.type()) {
      case BLANK -> Readings.MISSING;
      case ERROR -> readings.refuseError(cell);
      case BOOLEAN, DATE, NUMBER, TEXT -> readOther(cell);
    };
  }

  private Reading readOther(Cell cell) {
    String text = Characters.trimmed(cell.text());
    if (text.isEmpty()) {
      return Readings.MISSING;
    }
    CodeIndex.Found found = index.find(text);
    if (found != null) {
      return found.note() == null
          ? Readings.read(found.code())
          : Readings.converted(found.code(), found.note());
    }
    if (Characters.meansNothing(text)) {
      return Readings.converted(null, "“" + text + "”按空白处理");
    }
    return new Reading.Unreadable(unknown(column, index, text));
  }

  /** Says what the list has instead. */
  static Problem unknown(Column column, CodeIndex index, String text) {
    List<String> near = index.near(text);
    var entries = index.list().entries();
    String advice;
    if (!near.isEmpty()) {
      advice = "是否为「" + String.join("」或「", near) + "」？";
    } else if (entries.size() <= 12) {
      advice =
          "应为："
              + String.join(
                  "、", entries.stream().filter(e -> !e.ended()).map(e -> e.label()).toList());
    } else {
      advice = "请从模板的下拉列表中选";
    }
    String sentence = "「" + column.label() + "」没有“" + text + "”这一项，" + advice;
    return new Problem(column.key(), "list", Severity.REFUSED, sentence, null);
  }
}
