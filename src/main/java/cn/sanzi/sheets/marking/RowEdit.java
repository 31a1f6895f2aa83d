package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is to become of one row: cells to colour, and a text for the column of reasons. */
final class RowEdit {

  private final int number;
  private final Map<Integer, Tone> tones = new TreeMap<>();
  private final Map<Integer, StringBuilder> sentences = new TreeMap<>();
  private final StringBuilder reasons = new StringBuilder();
  private Tone worst = Tone.HINT;

  RowEdit(int number, List<Mark> marks, Map<Integer, String> headings) {
    this.number = number;
    for (Mark mark : marks) {
      add(mark, headings.getOrDefault(mark.column(), ""));
    }
  }

  private void add(Mark mark, String heading) {
    worst = worse(worst, mark.tone());
    if (!reasons.isEmpty()) {
      reasons.append('；');
    }
    if (mark.column() >= 0) {
      tones.merge(mark.column(), mark.tone(), RowEdit::worse);
      StringBuilder cell = sentences.computeIfAbsent(mark.column(), _ -> new StringBuilder());
      cell.append(cell.isEmpty() ? "" : "；").append(mark.reason());
      reasons.append(label(mark, heading));
    }
    reasons.append(mark.reason());
  }

  /** Which column a sentence is about, unless it says so itself. */
  private static String label(Mark mark, String heading) {
    String words = heading.replaceAll("^\\*|[（(][^（()）]*[)）]$", "").strip();
    if (words.isEmpty()) {
      return CellNames.column(mark.column()) + " 列：";
    }
    return mark.reason().contains(words) ? "" : words + "：";
  }

  private static Tone worse(Tone one, Tone other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  int number() {
    return number;
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  Map<Integer, Tone> tones() {
    return tones;
  }

  /** What is said of each cell. */
  Map<Integer, StringBuilder> sentences() {
    return sentences;
  }

  /** All that is said of the row. */
  String reasons() {
    return reasons.toString();
  }

  Tone worst() {
    return worst;
  }
}
