package cn.sanzi.sheets.marking;

import java.util.ArrayList;
import java.util.List;

/** Which style a blank cell has that the sheet does not mention: its column's. */
final class SheetStyles {

  private record Range(int first, int last, int style) {}

  private final List<Range> ranges = new ArrayList<>();

  /** Columns counted from 0. */
  void add(int first, int last, int style) {
    ranges.add(new Range(first, last, style));
  }

  int of(int column) {
    for (Range range : ranges) {
      if (column >= range.first() && column <= range.last()) {
        return range.style();
      }
    }
    return 0;
  }
}
