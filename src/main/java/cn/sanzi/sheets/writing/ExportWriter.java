package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import cn.sanzi.sheets.writing.SheetEnd.Print;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an export; a full sheet goes on in a further one under the same headings. */
public final class ExportWriter implements SheetWriter {

  private static final int FLUSH_AT = 1 << 15;

  private ExportSpec spec;
  private ExportLook look;
  private final XlsxFile file;
  private final int lastRow;
  private final XmlBuffer buffer = new XmlBuffer();
  private final Cells cells = new Cells(buffer);
  private List<String> merged = List.of();
  private String sheet = "";
  private int row;
  private int column;
  private boolean inRow;

  /** Begins an export. */
  public static ExportWriter open(OutputStream out, ExportSpec spec) throws IOException {
    return new ExportWriter(out, spec, SheetLimits.ROWS);
  }

  /**
   * Begins an export.
   *
   * @param lastRow where a sheet is full
   */
  ExportWriter(OutputStream out, ExportSpec spec, int lastRow) throws IOException {
    this.spec = spec;
    this.lastRow = lastRow;
    look = new ExportLook(new Styles(), spec.columns());
    file = new XlsxFile(out);
    startSheet();
  }

  @Override
  public SheetWriter text(@Nullable String text) {
    startCell();
    if (text != null && !text.isEmpty()) {
      cells.text(column, look.text, text);
    }
    column++;
    return this;
  }

  @Override
  public SheetWriter number(@Nullable BigDecimal number) {
    return digits(number == null ? null : number.toPlainString());
  }

  @Override
  public SheetWriter digits(@Nullable String number) {
    if (number != null && !Digits.areNumber(number)) {
      return text(number);
    }
    startCell();
    if (number != null) {
      cells.number(column, look.number(column), number);
    }
    column++;
    return this;
  }

  @Override
  public SheetWriter integer(long number) {
    return digits(Long.toString(number));
  }

  @Override
  public SheetWriter date(@Nullable LocalDate date) {
    startCell();
    if (date != null) {
      cells.date(column, look.date, date);
    }
    column++;
    return this;
  }

  @Override
  public SheetWriter blank() {
    startCell();
    column++;
    return this;
  }

  private void startCell() {
    if (column >= spec.columns().size()) {
      throw new IllegalStateException("more cells than columns: " + spec.columns().size());
    }
    startRow();
  }

  private void startRow() {
    if (inRow) {
      return;
    }
    if (row == lastRow) {
      turnOver();
    }
    inRow = true;
    row++;
    cells.startRow(row);
  }

  /** Goes on in a further sheet, only once there is a row for it. */
  private void turnOver() {
    try {
      endSheet();
      startSheet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void endRow() throws IOException {
    startRow();
    cells.endRow();
    inRow = false;
    column = 0;
    if (buffer.size() >= FLUSH_AT) {
      file.write(buffer);
    }
  }

  @Override
  public void nextSheet(ExportSpec next) throws IOException {
    endSheet();
    spec = next;
    look = new ExportLook(look.styles, next.columns());
    startSheet();
  }

  private void startSheet() throws IOException {
    boolean first = sheet.isEmpty();
    sheet = file.begin(spec.sheetName(), false);
    merged = new ExportHeading(spec, look).write(buffer, cells, first);
    file.write(buffer);
    row = ExportHeading.headingRow(spec);
  }

  private void endSheet() throws IOException {
    int heading = ExportHeading.headingRow(spec);
    String filtered = Places.range(0, heading, spec.columns().size() - 1, row);
    file.ownName("_xlnm.Print_Titles", Places.quoted(sheet) + "!$1:$" + heading);
    SheetEnd.of(new Print(Print.A4, true, 1, spec.watermark()))
        .filtering(filtered)
        .merging(merged)
        .write(buffer);
    file.end(buffer);
  }

  @Override
  public void finish() throws IOException {
    endSheet();
    file.finish(look.styles);
  }

  @Override
  public void close() {
    file.release();
  }
}
