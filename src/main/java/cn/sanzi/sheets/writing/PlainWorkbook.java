package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import cn.sanzi.sheets.Sheets.RowSink;
import cn.sanzi.sheets.Sheets.SheetInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Another file's rows as an .xlsx: the same sheets, rows and cells, but no looks. */
public final class PlainWorkbook {

  private static final int FLUSH_AT = 1 << 15;

  private final XlsxFile workbook;
  private final List<SheetInfo> sheets;
  private final Styles styles = new Styles();
  private final int date = styles.number(Style.PLAIN.format(Style.DATE));
  private final XmlBuffer buffer = new XmlBuffer();
  private final Cells cells = new Cells(buffer);
  private int sheet = -1;

  private PlainWorkbook(OutputStream out, List<SheetInfo> sheets) throws IOException {
    this.workbook = new XlsxFile(out);
    this.sheets = sheets;
  }

  /** Hands over rows in the order of their sheets. */
  public interface Rows {
    void to(RowSink sink) throws IOException;
  }

  /** Writes it; the stream stays open. */
  public static void write(OutputStream out, List<SheetInfo> sheets, Rows rows) throws IOException {
    PlainWorkbook copy = new PlainWorkbook(out, sheets);
    try {
      rows.to(copy::row);
      copy.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      copy.workbook.release();
    }
  }

  private void row(SheetRow row) {
    try {
      startSheetsTo(row.sheet());
      cells.startRow(row.number());
      for (int i = 0; i < row.cells().size(); i++) {
        cell(i, row.cells().get(i));
      }
      cells.endRow();
      if (buffer.size() >= FLUSH_AT) {
        workbook.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cell(int column, Cell cell) {
    switch (cell.type()) {
      case BLANK -> {}
      case NUMBER, DATE -> {
        if (Digits.areNumber(cell.text())) {
          cells.number(column, cell.type() == Cell.Type.DATE ? date : 0, cell.text());
        } else {
          cells.text(column, 0, cell.text());
        }
      }
      case TEXT, BOOLEAN, ERROR -> cells.text(column, 0, cell.text());
    }
  }

  private void startSheetsTo(int index) throws IOException {
    while (sheet < index) {
      endSheet();
      sheet++;
      workbook.begin(sheets.get(sheet).name(), sheets.get(sheet).hidden());
      buffer.raw(Parts.XML).raw("<worksheet xmlns=\"").raw(Parts.MAIN).raw("\"><sheetData>");
    }
  }

  private void endSheet() throws IOException {
    if (sheet >= 0) {
      buffer.raw("</sheetData></worksheet>");
      workbook.end(buffer);
    }
  }

  private void finish() throws IOException {
    startSheetsTo(sheets.size() - 1);
    endSheet();
    workbook.finish(styles);
  }
}
