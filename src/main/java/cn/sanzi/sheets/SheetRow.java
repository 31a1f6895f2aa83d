package cn.sanzi.sheets;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param sheet index of the sheet in the workbook, from 0
 * @param number row number as the user sees it, from 1
 * @param cells from column A on; gaps are {@link Cell#BLANK}, nothing after the last filled one
 */
public record SheetRow(int sheet, int number, List<Cell> cells) {

  /** The cell of a column counted from 0; blank beyond the end. */
  public Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }
}
