package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.pack.SheetPart;
import cn.sanzi.sheets.reading.SheetSurvey;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The marks of one sheet, row by row as the sheet comes along. */
final class RowEdits {

  private final MarkCursor marks;
  private final SheetPart sheet;
  private final SheetSurvey survey;
  private final ProblemList problems;

  /** All marks at once, for a sheet whose rows are out of order. */
  private final Map<Integer, RowEdit> held = new HashMap<>();

  RowEdits(MarkCursor marks, SheetPart sheet, SheetSurvey survey, ProblemList problems)
      throws IOException {
    this.marks = marks;
    this.sheet = sheet;
    this.survey = survey;
    this.problems = problems;
    if (!survey.ordered()) {
      while (marks.hasIn(sheet.index())) {
        RowEdit edit = take(marks.nextRow(sheet.index()));
        held.put(edit.number(), edit);
      }
    }
  }

  /** What is to become of a row of the sheet. */
  RowEdit of(int row) throws IOException {
    RowEdit known = held.remove(row);
    if (known != null) {
      return known;
    }
    return marks.nextRow(sheet.index()) == row ? take(row) : edit(row, List.of());
  }

  /** The next row that has marks; beyond all rows when none has. */
  int next() {
    return marks.nextRow(sheet.index());
  }

  private RowEdit take(int row) throws IOException {
    List<Mark> taken = marks.take(sheet.index(), row);
    for (Mark mark : taken) {
      problems.add(sheet.name(), mark, survey.headings().getOrDefault(mark.column(), ""));
    }
    return edit(row, taken);
  }

  private RowEdit edit(int row, List<Mark> marked) {
    return new RowEdit(row, marked, survey.headings());
  }
}
