package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes delimited text apart into records (RFC 4180). A quote means something only where a field
 * begins, so that 5" is what it is.
 */
final class RecordParser {

  private static final int END = -1;

  private final Reader reader;
  private final char delimiter;
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder field = new StringBuilder();
  private int position;
  private int limit;
  private int record;

  RecordParser(Reader reader, char delimiter) {
    this.reader = reader;
    this.delimiter = delimiter;
  }

  /** The fields of the next record; null at the end. */
  @Nullable List<String> next() throws IOException {
    int c = read();
    if (c == END) {
      return null;
    }
    record++;
    List<String> fields = new ArrayList<>();
    while (true) {
      c = field(c);
      fields.add(field.toString());
      if (c != delimiter) {
        break;
      }
      if (fields.size() == SheetLimits.COLUMNS) {
        throw new SheetRefusal.TooLarge("列数超过 " + SheetLimits.COLUMNS).refused();
      }
      c = read();
    }
    if (c == '\r' && peek() == '\n') {
      position++;
    }
    return fields;
  }

  /** Reads a field that begins with this character; returns what ended it. */
  private int field(int first) throws IOException {
    field.setLength(0);
    int c = first;
    if (c == '"') {
      quoted();
      c = read();
    }
    while (c != delimiter && c != '\n' && c != '\r' && c != END) {
      append(c);
      c = read();
    }
    return c;
  }

  private void quoted() throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        throw new SheetRefusal.Damaged("第 " + record + " 行的引号没有配对").refused();
      }
      if (c == '"') {
        if (peek() != '"') {
          return;
        }
        position++;
      }
      append(c);
    }
  }

  private void append(int c) {
    if (field.length() == SheetLimits.TEXT) {
      throw new SheetRefusal.TooLarge(
              "第 " + record + " 行有超过 " + SheetLimits.TEXT + " 字的内容（也可能是引号没有配对）")
          .refused();
    }
    field.append((char) c);
  }

  private int read() throws IOException {
    return position < limit || fill() ? buffer[position++] : END;
  }

  private int peek() throws IOException {
    return position < limit || fill() ? buffer[position] : END;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, reader.read(buffer, 0, buffer.length));
    return limit > 0;
  }
}
