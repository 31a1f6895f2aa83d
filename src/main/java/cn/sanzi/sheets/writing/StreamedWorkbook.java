package cn.sanzi.sheets.writing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** An export in the making. */
public final class StreamedWorkbook implements SheetWriter {

  private static final byte[] ROW = "<row r=\"".getBytes(US_ASCII);
  private static final byte[] TAG_END = "\">".getBytes(US_ASCII);
  private static final byte[] ROW_END = "</row>".getBytes(US_ASCII);

  private final PackageWriter workbook;
  private final ExportSpec spec;
  private final StyleTable styles = new StyleTable();
  private final CellWriter[] cells;
  private final int rowsOfASheet;
  private int sheets;
  private XmlBytes xml;
  private int row;
  private int column;
  private byte[] rowDigits = {};

  /** The current sheet is full and closed; the next begins with the next row. */
  private boolean ended;

  private StreamedWorkbook(OutputStream out, ExportSpec spec, int rowsOfASheet) throws IOException {
    this.spec = spec;
    this.rowsOfASheet = rowsOfASheet;
    this.cells = new CellWriter[spec.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new CellWriter(i, CellWriter.look(spec.columns().get(i).decimals()), styles);
    }
    this.workbook = new PackageWriter(out, Deflater.BEST_SPEED);
    this.xml = startSheet();
    workbook.openSheet();
    workbook.flush();
  }

  /** Begins an export. */
  public static StreamedWorkbook open(OutputStream out, ExportSpec spec) throws IOException {
    return open(out, spec, SheetLimits.ROWS);
  }

  static StreamedWorkbook open(OutputStream out, ExportSpec spec, int rowsOfASheet)
      throws IOException {
    return new StreamedWorkbook(out, spec, rowsOfASheet);
  }

  private XmlBytes startSheet() {
    sheets++;
    String name = sheets == 1 ? spec.sheetName() : spec.sheetName() + "（" + sheets + "）";
    XmlBytes sheet = workbook.addSheet(SheetNames.allowed(name), false);
    row = new SheetHead(spec, styles).write(sheet);
    return sheet;
  }

  private void endSheet() throws IOException {
    int head = SheetHead.rows(spec);
    xml.raw("</sheetData><autoFilter ref=\"A" + head + ":");
    xml.raw(CellNames.column(Math.max(0, cells.length - 1)) + Math.max(row, head) + "\"/>");
    xml.raw(SheetHead.PAGE).raw("</worksheet>");
    workbook.endSheet(xml);
  }

  private CellWriter next() {
    if (column == 0) {
      startRow();
    }
    if (column == cells.length) {
      throw new IllegalStateException("more cells than columns: " + column);
    }
    return cells[column++];
  }

  private void startRow() {
    if (ended) {
      xml = startSheet();
    }
    row++;
    rowDigits = Integer.toString(row).getBytes(US_ASCII);
    xml.raw(ROW).raw(rowDigits).raw(TAG_END);
  }

  @Override
  public SheetWriter text(@Nullable String text) {
    next().text(xml, rowDigits, text);
    return this;
  }

  @Override
  public SheetWriter number(@Nullable BigDecimal number) {
    return digits(number == null ? null : number.toPlainString());
  }

  @Override
  public SheetWriter digits(@Nullable String number) {
    next().number(xml, rowDigits, number);
    return this;
  }

  @Override
  public SheetWriter integer(long number) {
    return digits(Long.toString(number));
  }

  @Override
  public SheetWriter date(@Nullable LocalDate date) {
    next().date(xml, rowDigits, date);
    return this;
  }

  @Override
  public SheetWriter blank() {
    next();
    return this;
  }

  @Override
  public void endRow() throws IOException {
    if (column == 0) {
      startRow();
    }
    if (ended) {
      workbook.openSheet();
      ended = false;
    }
    xml.raw(ROW_END);
    xml.drain();
    column = 0;
    if (row == rowsOfASheet) {
      endSheet();
      ended = true;
    }
  }

  @Override
  public void close() throws IOException {
    if (!ended) {
      endSheet();
    }
    workbook.finish(styles);
  }
}
