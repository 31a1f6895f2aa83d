package cn.sanzi.inventory;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** A form of our template in the hands of a clerk: columns by their hidden keys, rows from 0. */
final class FormSheet {

  private final Sheet sheet;
  private final Row keys;

  FormSheet(Sheet sheet, String idKey) {
    this.sheet = sheet;
    int row = 0;
    while (sheet.getRow(row) == null || !text(sheet.getRow(row).getCell(0)).equals(idKey)) {
      row++;
    }
    this.keys = sheet.getRow(row);
  }

  /** What stands in a column, down to the first empty cell. */
  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (int i = 0; !text(row(i).getCell(place(key))).isEmpty(); i++) {
      texts.add(text(row(i).getCell(place(key))));
    }
    return texts;
  }

  /** Writes a text; the column without a key is the hidden one of ids. */
  void put(int row, String key, String text) {
    set(cell(row, key.isEmpty() ? 0 : place(key)), CellType.STRING, text, 0);
  }

  void swap(int one, int other) {
    for (int column = 0; column < keys.getLastCellNum(); column++) {
      Cell a = cell(one, column);
      Cell b = cell(other, column);
      if (a.getCellType() != CellType.FORMULA) {
        String kept = text(a);
        double number = a.getCellType() == CellType.NUMERIC ? a.getNumericCellValue() : 0;
        CellType type = a.getCellType();
        take(b, a);
        set(b, type, kept, number);
      }
    }
  }

  void copy(int from, int to) {
    for (int column = 0; column < keys.getLastCellNum(); column++) {
      if (cell(from, column).getCellType() != CellType.FORMULA) {
        take(cell(from, column), cell(to, column));
      }
    }
  }

  void clear(int row) {
    for (int column = 0; column < keys.getLastCellNum(); column++) {
      if (cell(row, column).getCellType() != CellType.FORMULA) {
        cell(row, column).setBlank();
      }
    }
  }

  private static void take(Cell from, Cell to) {
    double number = from.getCellType() == CellType.NUMERIC ? from.getNumericCellValue() : 0;
    set(to, from.getCellType(), text(from), number);
    to.setCellStyle(from.getCellStyle());
  }

  private static void set(Cell to, CellType type, String text, double number) {
    to.setBlank(); // or the text that stands in the cell itself would stay beside the new one
    switch (type) {
      case NUMERIC -> to.setCellValue(number);
      case BLANK -> {}
      default -> to.setCellValue(text);
    }
  }

  private Row row(int index) {
    int number = keys.getRowNum() + 2 + index;
    Row row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  private Cell cell(int row, int column) {
    return row(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private int place(String key) {
    for (Cell cell : keys) {
      if (text(cell).equals(key)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException(key);
  }

  private static String text(@Nullable Cell cell) {
    return cell == null ? "" : new DataFormatter().formatCellValue(cell);
  }
}
