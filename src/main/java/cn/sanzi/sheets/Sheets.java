package cn.sanzi.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads and marks workbooks. Memory does not grow with the number of rows. */
public interface Sheets {

  /**
   * Streams the non-empty rows of all visible sheets in order. The format is found from content
   * (.xlsx, .xls, .csv, tab-separated; UTF-8, UTF-16, GBK), not from the name. Refuses with a
   * {@link SheetRefusal}: not a workbook, a .docx under another name, encrypted, a zip bomb, more
   * cells than allowed, XML with a document type.
   */
  void read(Path file, RowSink sink) throws IOException;

  /** Names of the sheets, in order, with hidden ones marked. */
  List<SheetInfo> sheetsOf(Path file) throws IOException;

  /**
   * Writes a copy of the workbook with marks: each cell keeps its own style but for the fill;
   * reasons stand in an added column and on an added sheet, as comments for the first 1,000. Sheets
   * not touched are copied byte for byte. Delimited text and .xls come back as a workbook of their
   * own kind (.xlsx, .xls).
   *
   * @param marks sorted by sheet, row, column; read once, while streaming
   * @return the file ending of what was written, {@code xlsx} or {@code xls}
   */
  String mark(Path original, Iterable<Mark> marks, OutputStream out) throws IOException;

  /** Takes rows. */
  interface RowSink {
    void row(SheetRow row);

    /**
     * Whether further rows of that sheet are wanted; asked before its first row and after each that
     * was handed over.
     */
    default boolean wants(int sheet) {
      return true;
    }
  }

  /** A sheet of a workbook. */
  record SheetInfo(int index, String name, boolean hidden) {}

  /**
   * A wrong cell.
   *
   * @param column from 0; -1 for the row as a whole
   * @param tone how serious
   * @param reason Chinese sentence
   */
  record Mark(int sheet, int row, int column, Tone tone, String reason) {}

  /** How serious a mark is, and so its colour. */
  enum Tone {
    WRONG,
    EXPLAIN,
    HINT
  }
}
