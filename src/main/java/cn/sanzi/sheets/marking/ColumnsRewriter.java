package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.pack.CellScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Copies the widths of columns, with one for the column of reasons; notes their styles. */
final class ColumnsRewriter {

  private static final String WIDE = " width=\"70\" customWidth=\"1\"";

  private final CellScanner xml;
  private final XmlOut out;
  private final SheetStyles styles;

  /** Counted from 1, as the format does here. */
  private final int added;

  private boolean written;

  ColumnsRewriter(CellScanner xml, XmlOut out, SheetStyles styles, int reasonColumn) {
    this.xml = xml;
    this.out = out;
    this.styles = styles;
    this.added = reasonColumn + 1;
  }

  /** Writes widths where the sheet has none. */
  void write() throws IOException {
    out.open("cols", "");
    writeAdded();
    out.close("cols");
  }

  /** Copies the element whose start tag was just read. */
  void rewrite() throws IOException {
    int outside = xml.depth() - 1;
    out.open("cols", "");
    while (true) {
      int token = xml.next();
      if (token == CellScanner.END && xml.depth() == outside) {
        break;
      }
      if (token == CellScanner.START) {
        column();
      }
    }
    writeAdded();
    out.close("cols");
  }

  private void column() throws IOException {
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    xml.copyOpenTag(tag);
    XmlElement column = new XmlElement(tag.toString(UTF_8) + "/>");
    xml.skipElement();
    int first = column.number("min");
    int last = column.number("max");
    styles.add(first - 1, last - 1, column.number("style"));
    if (first <= added && added <= last) {
      part(column, first, added - 1);
      writeAdded();
      part(column, added + 1, last);
    } else {
      if (first > added) {
        writeAdded();
      }
      part(column, first, last);
    }
  }

  private void part(XmlElement column, int first, int last) throws IOException {
    if (first <= last) {
      out.raw(
          column.with("min", Integer.toString(first)).with("max", Integer.toString(last)).xml());
    }
  }

  private void writeAdded() throws IOException {
    if (!written) {
      written = true;
      out.empty("col", " min=\"" + added + "\" max=\"" + added + "\"" + WIDE);
    }
  }
}
