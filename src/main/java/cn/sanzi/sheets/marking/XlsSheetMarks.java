package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import cn.sanzi.sheets.SystemText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** Marks one sheet of an older workbook. */
final class XlsSheetMarks {

  private static final int HEADINGS_WITHIN = 60;

  /** The older format has no more. */
  private static final int COLUMNS = 256;

  private final HSSFSheet sheet;
  private final XlsLooks looks;
  private final Map<Integer, String> headings = new HashMap<>();
  private int headingRow = -1;
  private int reasonColumn = -1;

  XlsSheetMarks(HSSFSheet sheet, XlsLooks looks) {
    this.sheet = sheet;
    this.looks = looks;
    survey();
  }

  private void survey() {
    int last = -1;
    for (Row row : sheet) {
      last = Math.max(last, row.getLastCellNum() - 1);
      if (row.getRowNum() < HEADINGS_WITHIN && reasonColumn < 0) {
        survey(row);
      }
    }
    if (reasonColumn < 0 && last + 1 < COLUMNS) {
      reasonColumn = last + 1;
    }
  }

  private void survey(Row row) {
    Map<Integer, String> texts = new HashMap<>();
    boolean allText = true;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isBlank()) {
        texts.put(cell.getColumnIndex(), cell.getStringCellValue().strip());
      } else {
        allText &= cell.getCellType() == CellType.BLANK || cell.getCellType() == CellType.STRING;
      }
    }
    boolean before = texts.containsValue(SystemText.REASONS);
    if (before || (allText && texts.size() > headings.size() + headings.size() / 4)) {
      headings.clear();
      headings.putAll(texts);
      headingRow = row.getRowNum();
    }
    if (before) {
      headings.forEach(
          (column, text) -> reasonColumn = text.equals(SystemText.REASONS) ? column : reasonColumn);
    }
  }

  String heading(int column) {
    return headings.getOrDefault(column, "");
  }

  /** Takes off what an earlier marking left. */
  void takeOff() {
    if (!headings.containsValue(SystemText.REASONS)) {
      return;
    }
    for (Row row : sheet) {
      for (Cell cell : row) {
        HSSFCell one = (HSSFCell) cell;
        if (looks.isMarked(one.getCellStyle())) {
          one.setCellStyle(looks.unmarked(one.getCellStyle()));
        }
      }
      Cell reason = row.getCell(reasonColumn);
      if (reason != null && row.getRowNum() > headingRow) {
        row.removeCell(reason);
      }
    }
  }

  /** Marks the cells of one row. */
  void mark(List<Mark> marks) {
    RowEdit edit = new RowEdit(marks.getFirst().row(), marks, headings);
    HSSFRow row = row(edit.number() - 1);
    edit.tones().forEach((column, tone) -> mark(row, column, tone));
    if (reasonColumn < 0) {
      return;
    }
    HSSFCell reason = cell(row, reasonColumn);
    String text = edit.reasons();
    reason.setCellValue(
        text.length() > SheetLimits.TEXT ? text.substring(0, SheetLimits.TEXT) : text);
    reason.setCellStyle(looks.marked(looks.plain(), edit.worst()));
    heading();
  }

  private void heading() {
    if (headingRow >= 0 && !headings.containsValue(SystemText.REASONS)) {
      HSSFCell cell = cell(row(headingRow), reasonColumn);
      cell.setCellValue(SystemText.REASONS);
      headings.put(reasonColumn, SystemText.REASONS);
      sheet.setColumnWidth(reasonColumn, 70 * 256);
    }
  }

  private void mark(HSSFRow row, int column, Tone tone) {
    if (column < COLUMNS) {
      HSSFCell cell = cell(row, column);
      cell.setCellStyle(looks.marked(cell.getCellStyle(), tone));
    }
  }

  private HSSFRow row(int number) {
    HSSFRow row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  private static HSSFCell cell(HSSFRow row, int column) {
    HSSFCell cell = row.getCell(column);
    return cell == null ? row.createCell(column) : cell;
  }
}
