package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.Sheets.Mark;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the marks once, row by row, beside the sheets. */
final class MarkCursor {

  private final Iterator<Mark> marks;
  private @Nullable Mark next;

  MarkCursor(Iterator<Mark> marks) {
    this.marks = marks;
    advance();
  }

  private void advance() {
    Mark before = next;
    next = marks.hasNext() ? marks.next() : null;
    if (before != null && next != null && isBefore(next, before)) {
      throw new IllegalArgumentException("marks out of order: " + next + " after " + before);
    }
  }

  private static boolean isBefore(Mark mark, Mark other) {
    return mark.sheet() < other.sheet()
        || (mark.sheet() == other.sheet() && mark.row() < other.row());
  }

  /** The row of a sheet that the next mark is in; beyond all rows when there is none. */
  int nextRow(int sheet) {
    return next == null || next.sheet() != sheet ? Integer.MAX_VALUE : next.row();
  }

  boolean hasIn(int sheet) {
    return nextRow(sheet) != Integer.MAX_VALUE;
  }

  /** The marks of a row, which must be the next. */
  List<Mark> take(int sheet, int row) {
    List<Mark> taken = new ArrayList<>();
    while (next != null && next.sheet() == sheet && next.row() == row) {
      taken.add(next);
      advance();
    }
    return taken;
  }

  /** Passes over marks of sheets before this one, which are not there to be marked. */
  void skipBefore(int sheet) {
    while (next != null && next.sheet() < sheet) {
      advance();
    }
  }
}
