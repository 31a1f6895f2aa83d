package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells what belongs to a heading further down: its column numbers, and its repetition. */
final class HeadingRows {

  /** Fewer cells than these say nothing. */
  private static final int LEAST = 3;

  private static final Set<String> MARKS =
      Set.of("栏次", "行次", "栏目", "列次", "序号", "甲", "乙", "丙", "丁", "戊");

  private HeadingRows() {}

  /** 甲 乙 1 2 3, or 栏次 1 2 3: numbers that count the columns. */
  static boolean isNumbering(SheetRow row) {
    long last = Long.MIN_VALUE;
    int counted = 0;
    for (Cell cell : row.cells()) {
      String text = cell.text().strip();
      if (text.isEmpty() || MARKS.contains(text)) {
        continue;
      }
      long number = count(text);
      if (number < 0 || (last != Long.MIN_VALUE && number != last + 1)) {
        return false;
      }
      last = number;
      counted++;
    }
    return counted >= LEAST;
  }

  private static long count(String text) {
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return whole.length() <= 2 && whole.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Long.parseLong(whole)
        : -1;
  }

  /** The heading once more, as it stands on top of every printed page. */
  static boolean isRepeated(SheetRow row, List<ImportRun.MappedColumn> headings) {
    int cells = 0;
    int same = 0;
    for (ImportRun.MappedColumn heading : headings) {
      if (heading.index() >= 0 && row.cell(heading.index()).type() == Cell.Type.TEXT) {
        cells++;
        String text = row.cell(heading.index()).text().strip();
        same += says(heading.heading(), text) ? 1 : 0;
      }
    }
    return same >= 2 && same * 2 > cells;
  }

  /** Asked of every cell of a file, so a heading is taken apart only where it may be the answer. */
  private static boolean says(String heading, String text) {
    return !text.isEmpty() && heading.contains(text) && parts(heading).contains(text);
  }

  private static List<String> parts(String heading) {
    var parts = new ArrayList<>(List.of(heading.split(" / ")));
    parts.add(heading);
    return parts;
  }
}
