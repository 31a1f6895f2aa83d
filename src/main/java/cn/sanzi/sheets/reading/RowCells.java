package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.Cell;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A row's cells; lighter than any list of the library, and there is one for every row. */
final class RowCells extends AbstractList<Cell> implements RandomAccess {

  private final Cell[] cells;

  RowCells(Cell[] cells) {
    this.cells = cells;
  }

  @Override
  public Cell get(int index) {
    return cells[index];
  }

  @Override
  public int size() {
    return cells.length;
  }
}
