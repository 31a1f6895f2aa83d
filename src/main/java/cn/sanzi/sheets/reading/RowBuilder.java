package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import cn.sanzi.sheets.SheetRow;
import cn.sanzi.sheets.Sheets;
import cn.sanzi.sheets.SystemText;
import java.util.Arrays;

/** Gathers cells to rows and passes on those that hold something, of all sheets of a workbook. */
final class RowBuilder {

  /** A heading is looked for no further down. */
  private static final int HEADINGS_WITHIN = 100;

  private final Sheets.RowSink sink;
  private final SheetLimits limits;
  private Cell[] cells = new Cell[64];
  private int width;
  private boolean filled;
  private long count;

  private int sheet;
  private int rows;
  private int leftOut;
  private boolean ours;

  RowBuilder(Sheets.RowSink sink, SheetLimits limits) {
    this.sink = sink;
    this.limits = limits;
  }

  void startSheet(int index) {
    sheet = index;
    rows = 0;
    leftOut = -1;
    ours = !sink.wants(index);
    clear();
  }

  /** Whether nothing more of the sheet is wanted: the system wrote it beside the data. */
  boolean isOurs() {
    return ours;
  }

  void put(int column, Cell cell) {
    if (cell.type() == Cell.Type.BLANK || column == leftOut) {
      return;
    }
    if (rows < HEADINGS_WITHIN && isOurs(column, cell)) {
      return;
    }
    if (column >= width) {
      widen(column + 1);
    }
    cells[column] = cell;
    if (!filled) {
      filled = !cell.isBlank();
    }
    if (++count > limits.cells()) {
      throw new SheetRefusal.TooLarge("单元格超过 " + limits.cells() + " 个").refused();
    }
  }

  /** The column of reasons and the sheets beside the data, in a workbook that comes back. */
  private boolean isOurs(int column, Cell cell) {
    if (cell.text().equals(SystemText.REASONS)) {
      leftOut = column;
      return true;
    }
    ours |= rows == 0 && column == 0 && cell.text().startsWith(SystemText.NOT_READ);
    return ours;
  }

  private void widen(int to) {
    if (to > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(to, cells.length * 2));
    }
    for (int gap = width; gap < to; gap++) {
      cells[gap] = Cell.BLANK;
    }
    width = to;
  }

  void endRow(int number) {
    if (filled && !ours) {
      rows++;
      sink.row(new SheetRow(sheet, number, new RowCells(Arrays.copyOf(cells, width))));
      ours = !sink.wants(sheet);
    }
    clear();
  }

  private void clear() {
    width = 0;
    filled = false;
  }
}
