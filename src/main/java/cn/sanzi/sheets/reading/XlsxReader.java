package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets;
import cn.sanzi.sheets.pack.CellScanner;
import cn.sanzi.sheets.pack.SheetPart;
import cn.sanzi.sheets.pack.XlsxPackage;
import cn.sanzi.sheets.pack.XmlInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Streams the rows of an .xlsx. */
public final class XlsxReader {

  private static final byte[] ROW = "row".getBytes(US_ASCII);
  private static final byte[] CELL = "c".getBytes(US_ASCII);
  private static final byte[] ROWS = "sheetData".getBytes(US_ASCII);

  private final SheetLimits limits;

  public XlsxReader(SheetLimits limits) {
    this.limits = limits;
  }

  /** Passes on the rows of all visible sheets. */
  public void read(Path file, Sheets.RowSink sink) throws IOException {
    try (XlsxPackage workbook = XlsxPackage.open(file, limits);
        SharedStrings strings =
            SharedStrings.of(workbook.parts(), workbook.related("sharedStrings"))) {
      DateStyles styles = DateStyles.of(workbook.parts(), workbook.related("styles"));
      CellContent content = new CellContent(strings, styles, workbook.isFrom1904());
      RowBuilder rows = new RowBuilder(sink, limits);
      for (SheetPart sheet : workbook.sheets()) {
        if (!sheet.hidden()) {
          rows.startSheet(sheet.index());
          readSheet(workbook, sheet, content, rows);
        }
      }
    }
  }

  /** The sheets in their order. */
  public List<Sheets.SheetInfo> sheets(Path file) throws IOException {
    try (XlsxPackage workbook = XlsxPackage.open(file, limits)) {
      return workbook.sheets().stream()
          .map(sheet -> new Sheets.SheetInfo(sheet.index(), sheet.name(), sheet.hidden()))
          .toList();
    }
  }

  private static void readSheet(
      XlsxPackage workbook, SheetPart sheet, CellContent content, RowBuilder rows)
      throws IOException {
    String name = "工作表“" + sheet.name() + "”";
    try (CellScanner xml =
        new CellScanner(XmlInput.utf8(workbook.parts().stream(sheet.part()), name), name)) {
      for (int token = xml.next(); token != CellScanner.EOF; token = xml.next()) {
        if (token == CellScanner.START && xml.named(ROWS)) {
          readRows(xml, content, rows);
          return;
        }
      }
    }
  }

  private static void readRows(CellScanner xml, CellContent content, RowBuilder rows)
      throws IOException {
    int row = 0;
    int column = -1;
    while (!rows.isOurs()) {
      if (xml.plainCell(column)) {
        column = xml.column();
        rows.put(column, content.read(xml));
        continue;
      }
      int token = xml.next();
      if (token == CellScanner.START) {
        if (xml.named(CELL)) {
          xml.cell(column);
          column = xml.column();
          rows.put(column, content.read(xml));
        } else if (xml.named(ROW)) {
          row = xml.row(row);
          column = -1;
        }
      } else if (token == CellScanner.END) {
        if (xml.named(ROW)) {
          rows.endRow(row);
        } else if (xml.named(ROWS)) {
          return;
        }
      }
    }
  }
}
