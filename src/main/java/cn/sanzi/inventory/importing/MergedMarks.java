package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.Sheets.Mark;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Two sequences of marks, each in the order of the workbook, as one. */
final class MergedMarks implements Iterable<Mark> {

  static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::sheet)
          .thenComparingInt(Mark::row)
          .thenComparingInt(Mark::column);

  private final Iterator<Mark> some;
  private final Iterator<Mark> others;
  private @Nullable Mark next;
  private @Nullable Mark other;

  MergedMarks(Iterator<Mark> some, Iterator<Mark> others) {
    this.some = some;
    this.others = others;
    this.next = after(some);
    this.other = after(others);
  }

  /** Once only, as they are streamed. */
  @Override
  public Iterator<Mark> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return next != null || other != null;
      }

      @Override
      public Mark next() {
        return take();
      }
    };
  }

  private Mark take() {
    Mark one = next;
    Mark two = other;
    if (one != null && (two == null || ORDER.compare(one, two) <= 0)) {
      next = after(some);
      return one;
    }
    if (two == null) {
      throw new NoSuchElementException();
    }
    other = after(others);
    return two;
  }

  private static @Nullable Mark after(Iterator<Mark> marks) {
    return marks.hasNext() ? marks.next() : null;
  }
}
