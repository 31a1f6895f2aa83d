package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets.Tone;
import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.pack.CellScanner;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies one row with some cells changed, some added where they were not there. */
final class RowRewriter {

  private static final byte[] CELL = "c".getBytes(US_ASCII);

  private final CellScanner xml;
  private final XmlOut out;
  private final StyleMarks styles;
  private final SheetStyles columns;
  private final int reasonColumn;
  private final boolean ordered;

  /** Cells that are yet to be written, unless they turn out to be there. */
  private final TreeMap<Integer, Added> added = new TreeMap<>();

  private int row;
  private @Nullable Integer rowStyle;

  /** A cell to add: with text, or blank and coloured. */
  private record Added(@Nullable Tone tone, @Nullable String text, int style) {}

  RowRewriter(CellScanner xml, XmlOut out, StyleMarks styles, SheetStyles columns, Extent extent) {
    this.xml = xml;
    this.out = out;
    this.styles = styles;
    this.columns = columns;
    this.reasonColumn = extent.reasonColumn();
    this.ordered = extent.ordered();
  }

  /** How far the sheet reaches, and where the reasons go. */
  record Extent(int reasonColumn, boolean ordered) {}

  /** Adds the heading of the reasons to the row that comes next. */
  void addHeading(int style) {
    added.put(reasonColumn, new Added(null, SystemText.REASONS, style));
  }

  /** Copies the row whose start tag was just read. */
  void rewrite(RowEdit edit) throws IOException {
    prepare(edit);
    String style = xml.attribute("s");
    String custom = xml.attribute("customFormat");
    rowStyle = style != null && "1".equals(custom) ? Integer.valueOf(style) : null;
    xml.copyOpenTag(out.stream(), "spans");
    out.raw(">");
    if (!xml.isEmptyElement()) {
      cells(edit);
    } else {
      xml.next();
    }
    writeAdded(SheetLimits.COLUMNS);
    out.close("row");
  }

  /** Writes a row that the sheet does not have. */
  void write(RowEdit edit) throws IOException {
    prepare(edit);
    rowStyle = null;
    out.open("row", " r=\"" + row + "\"");
    writeAdded(SheetLimits.COLUMNS);
    out.close("row");
  }

  private void prepare(RowEdit edit) {
    row = edit.number();
    edit.tones().forEach((column, tone) -> added.put(column, new Added(tone, null, 0)));
    if (!edit.isEmpty()) {
      String text = edit.reasons();
      String fitting =
          text.length() > SheetLimits.TEXT ? text.substring(0, SheetLimits.TEXT) : text;
      added.putIfAbsent(reasonColumn, new Added(null, fitting, styles.marked(0, edit.worst())));
    }
  }

  private void cells(RowEdit edit) throws IOException {
    int outside = xml.depth() - 1;
    int column = -1;
    while (true) {
      int token = xml.next();
      if (token == CellScanner.END && xml.depth() == outside) {
        return;
      }
      if (token == CellScanner.START && xml.named(CELL)) {
        xml.cell(column);
        column = xml.column();
        if (ordered) {
          writeAdded(column);
        }
        cell(column, edit.tones());
      } else {
        xml.copyTo(out.stream());
      }
    }
  }

  private void cell(int column, Map<Integer, Tone> tones) throws IOException {
    if (column == reasonColumn) {
      xml.skipElement();
      return;
    }
    Tone tone = tones.get(column);
    int style = tone == null ? styles.unmarked(xml.style()) : styles.marked(xml.style(), tone);
    added.remove(column);
    if (style == xml.style()) {
      copy();
      return;
    }
    xml.copyOpenTag(out.stream(), "s");
    boolean empty = xml.isEmptyElement();
    out.raw(" s=\"" + style + (empty ? "\"/>" : "\">"));
    copyContent();
  }

  private void copy() throws IOException {
    xml.copyTo(out.stream());
    copyContent();
  }

  private void copyContent() throws IOException {
    int outside = xml.depth() - 1;
    while (xml.depth() != outside) {
      xml.next();
      xml.copyTo(out.stream());
    }
  }

  /** Writes the cells to add that stand before a column. */
  private void writeAdded(int before) throws IOException {
    Iterator<Map.Entry<Integer, Added>> cells = added.headMap(before).entrySet().iterator();
    while (cells.hasNext()) {
      Map.Entry<Integer, Added> cell = cells.next();
      write(cell.getKey(), cell.getValue());
      cells.remove();
    }
  }

  private void write(int column, Added cell) throws IOException {
    String at = CellNames.column(column) + row;
    if (cell.text() != null) {
      out.text(at, cell.style(), cell.text());
    } else if (cell.tone() != null) {
      int base = rowStyle == null ? columns.of(column) : rowStyle;
      out.empty("c", " r=\"" + at + "\" s=\"" + styles.marked(base, cell.tone()) + "\"");
    }
  }
}
