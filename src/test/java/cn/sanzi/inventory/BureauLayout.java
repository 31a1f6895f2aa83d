package cn.sanzi.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What stands around the rows of a bureau's sheet: headings, column numbers, totals. */
final class BureauLayout {

  /** A column of a sheet: what it may be called, and its cell and truth of a row. */
  record Told(String heading, String over, Writer writer) {}

  /** Writes a row's cell and what it means. */
  interface Writer {
    Object write(int row, Map<String, String> truth);
  }

  private final BureauBook book;
  private final Random random;

  BureauLayout(BureauBook book, Random random) {
    this.book = book;
    this.random = random;
  }

  void headings(List<Told> columns) {
    boolean two = columns.stream().anyMatch(column -> !column.over.isEmpty());
    if (!two) {
      book.row(columns.stream().map(column -> (Object) column.heading).toList());
      return;
    }
    var upper = new ArrayList<Object>();
    var lower = new ArrayList<Object>();
    String before = "";
    for (Told column : columns) {
      upper.add(
          column.over.isEmpty() ? column.heading : column.over.equals(before) ? "" : column.over);
      lower.add(column.over.isEmpty() ? "" : column.heading);
      before = column.over;
    }
    book.row(upper);
    int from = -1;
    for (int i = 0; i <= columns.size(); i++) {
      String over = i < columns.size() ? columns.get(i).over : "";
      if (from >= 0 && !over.equals(columns.get(from).over)) {
        if (i - from > 1) {
          book.merge(from, i - 1);
        }
        from = -1;
      }
      from = from < 0 && !over.isEmpty() ? i : from;
    }
    book.row(lower);
  }

  /** The row of column numbers, or of totals, that some put right under the headings. */
  void marks(List<Told> columns) {
    int which = random.nextInt(4);
    if (which == 0) {
      var row = new ArrayList<Object>();
      for (int i = 0; i < columns.size(); i++) {
        row.add(i == 0 ? "栏次" : (Object) Integer.toString(i));
      }
      book.row(row);
    } else if (which == 1) {
      book.row(total(columns, "合计"));
    } else if (which == 2) {
      var row = new ArrayList<Object>();
      for (int i = 0; i < columns.size(); i++) {
        row.add(i < 2 ? (i == 0 ? "甲" : "乙") : (Object) (double) (i - 1));
      }
      book.row(row);
    }
  }

  List<Object> total(List<Told> columns, String word) {
    var row = new ArrayList<Object>();
    row.add("");
    row.add(word);
    for (int i = 2; i < columns.size(); i++) {
      row.add(i > 3 && random.nextBoolean() ? (Object) 12345.6 : "");
    }
    return row;
  }
}
