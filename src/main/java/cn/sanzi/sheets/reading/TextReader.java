package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import cn.sanzi.sheets.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Streams the records of delimited text as rows of one sheet; everything is text. */
public final class TextReader {

  private static final int HEAD = 1 << 15;
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("sep=.\\R", Pattern.CASE_INSENSITIVE);

  private final SheetLimits limits;

  public TextReader(SheetLimits limits) {
    this.limits = limits;
  }

  /** Passes on all records that hold something. */
  public void read(Path file, Sheets.RowSink sink) throws IOException {
    TextCharset charset = TextCharset.of(file);
    String head = head(file, charset);
    if (head.indexOf('\0') >= 0) {
      throw new SheetRefusal.NotAWorkbook().refused();
    }
    boolean told = SEPARATOR_LINE.matcher(head).lookingAt();
    char delimiter = told ? head.charAt(4) : Delimiter.of(head);
    RowBuilder rows = new RowBuilder(sink, limits);
    rows.startSheet(0);
    try (Reader text = open(file, charset)) {
      RecordParser records = new RecordParser(text, delimiter);
      int number = 0;
      for (List<String> record = records.next(); record != null; record = records.next()) {
        if (++number > SheetLimits.ROWS) {
          throw new SheetRefusal.TooLarge("行数超过 " + SheetLimits.ROWS).refused();
        }
        if (!(told && number == 1)) {
          row(rows, number, record);
        }
      }
    }
  }

  private static void row(RowBuilder rows, int number, List<String> record) {
    for (int column = 0; column < record.size(); column++) {
      String text = plain(record.get(column));
      if (!text.isEmpty()) {
        rows.put(column, new Cell(Cell.Type.TEXT, text));
      }
    }
    rows.endRow(number);
  }

  /** Some systems write ="00123" to keep a spreadsheet from making a number of it. */
  private static String plain(String field) {
    return field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"")
        ? field.substring(2, field.length() - 1)
        : field;
  }

  private static String head(Path file, TextCharset charset) throws IOException {
    try (Reader text = open(file, charset)) {
      char[] head = new char[HEAD];
      int count = 0;
      int read = text.read(head, 0, HEAD);
      while (read > 0) {
        count += read;
        read = text.read(head, count, HEAD - count);
      }
      return new String(head, 0, count);
    }
  }

  private static Reader open(Path file, TextCharset charset) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(charset.mark());
    return new InputStreamReader(in, charset.charset());
  }
}
