package cn.sanzi.inventory;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.demo.DemoRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template as downloaded, with rows filled in where its hidden keys say. */
final class FilledTemplate {

  private final RowForm form;
  private final byte[] template;
  private int firstRow;

  FilledTemplate(RowForm form, byte[] template) {
    this.form = form;
    this.template = template;
  }

  byte[] with(List<DemoRow> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      Sheet sheet = workbook.getSheetAt(0);
      Map<Integer, Integer> places = places(sheet);
      for (int i = 0; i < rows.size(); i++) {
        int number = firstRow - 1 + i;
        Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        DemoRow demo = rows.get(i);
        places.forEach((column, at) -> write(row, at, demo, column));
      }
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The sheet's number of the first row filled in, as the import counts them. */
  int firstRow() {
    return firstRow;
  }

  private void write(Row row, int at, DemoRow demo, int column) {
    String text = demo.text(form, column);
    if (!text.isEmpty()) {
      row.getCell(at, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(text);
    }
  }

  /** Where each column of the kind stands, by the hidden row of keys. */
  private Map<Integer, Integer> places(Sheet sheet) {
    Map<String, Integer> known = new HashMap<>();
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isDeclared()) {
        known.put(columns.get(i).key(), i);
      }
    }
    for (Row row : sheet) {
      var places = new HashMap<Integer, Integer>();
      row.forEach(cell -> {
        if (cell.getCellType() == CellType.STRING) {
          Integer column = known.get(cell.getStringCellValue());
          if (column != null) {
            places.put(column, cell.getColumnIndex());
          }
        }
      });
      if (places.size() == known.size()) {
        // The keys stand above the headings, those above the first row.
        firstRow = row.getRowNum() + 3;
        return places;
      }
    }
    throw new AssertionError("The template names no keys");
  }
}
