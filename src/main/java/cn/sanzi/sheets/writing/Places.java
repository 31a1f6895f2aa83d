package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SheetLimits;

/** Names of places on a sheet. Columns count from 0, rows from 1. */
final class Places {

  /** The last row that a sheet has. */
  static final int LAST_ROW = SheetLimits.ROWS;

  private Places() {}

  static String cell(int column, int row) {
    return CellNames.column(column) + row;
  }

  static String range(int fromColumn, int fromRow, int toColumn, int toRow) {
    return cell(fromColumn, fromRow) + ":" + cell(toColumn, toRow);
  }

  /** A range that stays where it is when formulas are copied, on a sheet of any name. */
  static String fixed(String sheet, int column, int fromRow, int toRow) {
    String letters = "$" + CellNames.column(column) + "$";
    return quoted(sheet) + "!" + letters + fromRow + ":" + letters + toRow;
  }

  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
