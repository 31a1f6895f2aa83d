package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.TemplateMark;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The lines of sub-tables that a workbook holds, waiting for the rows that they point to: by the
 * number that stands on the row, or by its name. Used by one thread.
 */
final class SheetLines {

  private final Map<String, List<Line>> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final List<PlacedLine> placed = new ArrayList<>();

  /**
   * A line as it was read.
   *
   * @param form of its sub-table
   * @param subTable index of that among the kind's
   * @param number row number in its sheet
   * @param reference what it says of the row it belongs to; empty when it says nothing
   */
  record Line(
      LineForm form,
      int subTable,
      int sheet,
      int number,
      String reference,
      Values values,
      List<Problem> unreadable) {}

  /** Where in the workbook the lines of a staged row stand. */
  record PlacedLine(int seq, String subTable, int nth, int sheet, int number) {}

  void add(Line line) {
    waiting.computeIfAbsent(line.reference, reference -> new ArrayList<>()).add(line);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** A cell as a reference: a number as people write it, a text without what cannot be seen. */
  static String reference(Cell cell) {
    String text = cell.text().strip();
    if (cell.type() == Cell.Type.NUMBER) {
      try {
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
      } catch (NumberFormatException notANumber) {
        return text;
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /**
   * Gives a row the lines that point to it.
   *
   * @param references the row's number and its name, where it has them
   * @return what could not be read in them, and what makes it unclear whose they are
   */
  List<Problem> attach(SheetRow to, int seq, List<String> references, Values row) {
    var problems = new ArrayList<Problem>();
    for (String reference : new LinkedHashSet<>(references)) {
      List<Line> lines = reference.isEmpty() ? null : waiting.get(reference);
      if (lines == null) {
        continue;
      }
      Integer other = taken.putIfAbsent(reference, to.number());
      if (other != null) {
        problems.add(claimedTwice(lines.getFirst(), reference, other));
        continue;
      }
      lines.forEach(line -> give(line, seq, row, problems));
    }
    return problems;
  }

  private void give(Line line, int seq, Values row, List<Problem> problems) {
    List<Values> lines = new ArrayList<>(row.lines(line.subTable));
    int nth = lines.size();
    lines.add(line.values);
    row.setLines(line.subTable, lines);
    line.unreadable.forEach(problem -> problems.add(line.form.table().at(nth, problem)));
    placed.add(new PlacedLine(seq, line.form.table().key(), nth, line.sheet, line.number));
  }

  private static Problem claimedTwice(Line line, String reference, int first) {
    String sentence =
        "“%s”与第 %d 行相同，指向它的「%s」已归第 %d 行；请把两行的「%s」改成不同的数，再用它指明每份明细属于哪一行"
            .formatted(
                reference, first, line.form.table().name(), first, TemplateMark.NUMBER_HEADING);
    return new Problem(null, "line-of-two-rows", Severity.BLOCK, sentence, null);
  }

  /** Lines that point to no row of the workbook, in the order of their sheets. */
  List<Line> left() {
    return waiting.entrySet().stream()
        .filter(entry -> !taken.containsKey(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Places of all lines that were given to rows. */
  List<PlacedLine> placed() {
    return placed;
  }
}
