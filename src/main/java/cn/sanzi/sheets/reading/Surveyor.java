package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.pack.CellScanner;
import cn.sanzi.sheets.pack.SheetPart;
import cn.sanzi.sheets.pack.XlsxPackage;
import cn.sanzi.sheets.pack.XmlInput;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Looks through sheets: at the words of the first rows, at the extent of all. */
public final class Surveyor implements Closeable {

  private static final byte[] ROW = "row".getBytes(US_ASCII);
  private static final byte[] CELL = "c".getBytes(US_ASCII);
  private static final byte[] ROWS = "sheetData".getBytes(US_ASCII);

  /** Headings are looked for no further down. */
  private static final int HEADINGS_WITHIN = 60;

  private final XlsxPackage workbook;
  private final SharedStrings strings;
  private final CellContent content;

  private Surveyor(XlsxPackage workbook, SharedStrings strings, DateStyles styles) {
    this.workbook = workbook;
    this.strings = strings;
    this.content = new CellContent(strings, styles, workbook.isFrom1904());
  }

  /** Makes ready to look through the sheets of a workbook. */
  public static Surveyor of(XlsxPackage workbook) throws IOException {
    SharedStrings strings = SharedStrings.of(workbook.parts(), workbook.related("sharedStrings"));
    boolean complete = false;
    try {
      DateStyles styles = DateStyles.of(workbook.parts(), workbook.related("styles"));
      complete = true;
      return new Surveyor(workbook, strings, styles);
    } finally {
      if (!complete) {
        strings.close();
      }
    }
  }

  /** Looks through a sheet. */
  public SheetSurvey survey(SheetPart sheet) throws IOException {
    String name = "工作表“" + sheet.name() + "”";
    try (CellScanner xml =
        new CellScanner(XmlInput.utf8(workbook.parts().stream(sheet.part()), name), name)) {
      Pass pass = new Pass(xml);
      for (int token = xml.next(); token != CellScanner.EOF; token = xml.next()) {
        if (token == CellScanner.START && xml.named(ROWS)) {
          pass.rows();
          break;
        }
      }
      return pass.result();
    }
  }

  @Override
  public void close() throws IOException {
    strings.close();
  }

  /** One pass over one sheet. */
  private final class Pass {

    private final CellScanner xml;
    private final Headings headings = new Headings();
    private int row;
    private int column;
    private int rows;
    private int lastRow;
    private int lastColumn = -1;
    private int reasonColumn = -1;
    private boolean ordered = true;
    private String firstText = "";

    Pass(CellScanner xml) {
      this.xml = xml;
    }

    void rows() throws IOException {
      column = -1;
      while (true) {
        if (xml.plainCell(column)) {
          cell();
          continue;
        }
        int token = xml.next();
        if (token == CellScanner.START && xml.named(CELL)) {
          xml.cell(column);
          cell();
        } else if (token == CellScanner.START && xml.named(ROW)) {
          startRow();
        } else if (token == CellScanner.END && xml.named(ROW)) {
          headings.endRow(row);
        } else if (token == CellScanner.END && xml.named(ROWS)) {
          return;
        }
      }
    }

    private void startRow() throws IOException {
      int before = row;
      row = xml.row(row);
      ordered &= row > before;
      lastRow = Math.max(lastRow, row);
      column = -1;
      rows++;
      if (rows <= HEADINGS_WITHIN) {
        String hidden = xml.attribute("hidden");
        headings.startRow(hidden != null && !hidden.equals("0") && !hidden.equals("false"));
      }
    }

    private void cell() throws IOException {
      ordered &= xml.column() > column;
      column = xml.column();
      int style = xml.style();
      if (rows > HEADINGS_WITHIN) {
        lastColumn = Math.max(lastColumn, column);
        if (!xml.isEmptyCell() && !xml.simpleValue()) {
          xml.skipElement();
        }
        return;
      }
      Cell cell = content.read(xml);
      if (cell.text().equals(SystemText.REASONS)) {
        reasonColumn = column;
        headings.found(row);
      } else {
        lastColumn = Math.max(lastColumn, column);
        headings.add(column, cell, style);
      }
      if (firstText.isEmpty()) {
        firstText = cell.text();
      }
    }

    SheetSurvey result() {
      Map<Integer, String> texts = new HashMap<>(headings.texts());
      return new SheetSurvey(
          headings.row(),
          texts,
          headings.style(),
          reasonColumn,
          lastColumn,
          lastRow,
          ordered,
          firstText);
    }
  }
}
