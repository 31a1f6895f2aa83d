package cn.sanzi.catalog;

import cn.sanzi.sheets.Cell;

/** Reads cells of one column. */
public interface CellReader {

  Reading read(Cell cell);
}
