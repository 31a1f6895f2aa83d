package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.Cell;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads several codes of a list from one cell; they are kept in the list's order, joined by
 * semicolons.
 */
final class SeveralCodesReader implements CellReader {

  private final Column column;
  private final CodeReader single;
  private final CodeIndex index;

  SeveralCodesReader(Column column, CodeIndex index) {
    this.column = column;
    this.single = new CodeReader(column, index);
    this.index = index;
  }

  @Override
  public Reading read(Cell cell) {
    if (cell.type() != Cell.Type.TEXT || index.find(Characters.trimmed(cell.text())) != null) {
      return single.read(cell);
    }
    Set<String> codes = new HashSet<>();
    String note = null;
    for (String part : cell.text().split("[;；,，、/\\n]")) {
      String text = Characters.trimmed(part);
      if (!text.isEmpty()) {
        CodeIndex.Found found = index.find(text);
        if (found == null) {
          return new Reading.Unreadable(CodeReader.unknown(column, index, text));
        }
        codes.add(found.code());
        note = joined(note, found.note());
      }
    }
    if (codes.isEmpty()) {
      return Readings.MISSING;
    }
    String value = inListOrder(codes);
    return note == null ? Readings.read(value) : Readings.converted(value, note);
  }

  private String inListOrder(Set<String> codes) {
    var joiner = new StringJoiner(";");
    for (CodeList.Entry entry : index.list().entries()) {
      if (codes.contains(entry.code())) {
        joiner.add(entry.code());
      }
    }
    return joiner.toString();
  }

  private static @Nullable String joined(@Nullable String before, @Nullable String note) {
    if (note == null) {
      return before;
    }
    return before == null ? note : before + "；" + note;
  }
}
