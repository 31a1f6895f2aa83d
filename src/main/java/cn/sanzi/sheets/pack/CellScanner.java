package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.io.InputStream;

/** Knows the two tags that a sheet consists of, rows and cells, and reads them without detours. */
public final class CellScanner extends XmlScanner {

  /** Kinds of cell, by the first letters of the {@code t} attribute. */
  public enum Kind {
    NUMBER,
    SHARED,
    INLINE,
    /** A formula's text. */
    RESULT,
    BOOLEAN,
    ERROR,
    ISO_DATE
  }

  private static final byte[] VALUE = "<v>".getBytes(US_ASCII);
  private static final byte[] VALUE_END = "</v></c>".getBytes(US_ASCII);
  private static final byte[] INLINE = "<is><t>".getBytes(US_ASCII);
  private static final byte[] INLINE_END = "</t></is></c>".getBytes(US_ASCII);

  private static final int LONGEST_PLAIN_TAG = 64;

  private int column;
  private int style;
  private Kind kind = Kind.NUMBER;

  /** Reads a sheet's XML. */
  public CellScanner(InputStream in, String part) {
    super(in, part);
  }

  /**
   * Takes a cell's start tag with its attributes in one go, when one comes next and has but the
   * usual attributes. False when it is not so simple; nothing has been taken then.
   */
  public boolean plainCell(int lastColumn) throws IOException {
    byte[] bytes = buffer;
    int at = position;
    if (limit - at < LONGEST_PLAIN_TAG || endPending || bytes[at] != '<' || bytes[at + 1] != 'c') {
      return false;
    }
    column = lastColumn + 1;
    style = 0;
    kind = Kind.NUMBER;
    int end = at + LONGEST_PLAIN_TAG - 5;
    at += 2;
    while (at < end && bytes[at] == ' ' && bytes[at + 2] == '=' && bytes[at + 3] == '"') {
      byte name = bytes[at + 1];
      int from = at + 4;
      at = from;
      while (at < end && bytes[at] != '"') {
        at++;
      }
      if (at >= end || !take(name, from, at)) {
        return false;
      }
      at++;
    }
    return closeTag(at);
  }

  private boolean closeTag(int at) {
    boolean empty = buffer[at] == '/';
    int end = empty ? at + 1 : at;
    if (buffer[end] != '>') {
      return false;
    }
    depth++;
    endPending = empty;
    tokenStart = position;
    nameStart = position + 1;
    localStart = nameStart;
    nameEnd = nameStart + 1;
    contentStart = nameEnd;
    contentEnd = at;
    position = end + 1;
    return true;
  }

  private boolean take(byte name, int from, int to) throws IOException {
    switch (name) {
      case 'r' -> column = columnOf(from, to);
      case 's' -> style = number(from, to);
      case 't' -> kind = kind(from, to);
      default -> {
        return false;
      }
    }
    return column < SheetLimits.COLUMNS;
  }

  /** Ends the current element when it is an empty one. */
  public boolean isEmptyCell() {
    if (!endPending) {
      return false;
    }
    endPending = false;
    depth--;
    return true;
  }

  /**
   * Reads the attributes of a cell's start tag; the column is one after the last when it is not
   * said.
   */
  public void cell(int lastColumn) throws IOException {
    column = lastColumn + 1;
    style = 0;
    kind = Kind.NUMBER;
    rewindAttributes();
    while (nextAttribute()) {
      if (attributeEnd - attributeStart != 1) {
        continue;
      }
      take(buffer[attributeStart], valueStart, valueEnd);
    }
    if (column >= SheetLimits.COLUMNS) {
      throw new SheetRefusal.TooLarge("列数超过 " + SheetLimits.COLUMNS).refused();
    }
  }

  private int columnOf(int from, int to) throws IOException {
    int letters = 0;
    for (int i = from; i < to; i++) {
      int letter = (buffer[i] & ~0x20) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      letters = Math.min(letters * 26 + letter + 1, SheetLimits.COLUMNS + 1);
    }
    if (letters == 0) {
      throw damaged();
    }
    return letters - 1;
  }

  private Kind kind(int from, int to) throws IOException {
    int length = to - from;
    byte first = length == 0 ? (byte) 'n' : buffer[from];
    return switch (first) {
      case 's' -> length == 1 ? Kind.SHARED : Kind.RESULT;
      case 'n' -> Kind.NUMBER;
      case 'i' -> Kind.INLINE;
      case 'b' -> Kind.BOOLEAN;
      case 'e' -> Kind.ERROR;
      case 'd' -> Kind.ISO_DATE;
      default -> throw damaged();
    };
  }

  /** Reads the number of a row's start tag; one after the last when it is not said. */
  public int row(int lastRow) throws IOException {
    int row = lastRow + 1;
    rewindAttributes();
    while (nextAttribute()) {
      if (attributeEnd - attributeStart == 1 && buffer[attributeStart] == 'r') {
        row = number(valueStart, valueEnd);
        break;
      }
    }
    if (row < 1) {
      throw damaged();
    }
    if (row > SheetLimits.ROWS) {
      throw new SheetRefusal.TooLarge("行数超过 " + SheetLimits.ROWS).refused();
    }
    return row;
  }

  private int number(int from, int to) throws IOException {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9 || number > 100_000_000) {
        throw damaged();
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The whole number that the current text is. */
  public int contentNumber() throws IOException {
    int from = contentStart;
    int to = contentEnd;
    while (from < to && buffer[from] <= ' ') {
      from++;
    }
    while (to > from && buffer[to - 1] <= ' ') {
      to--;
    }
    if (from == to) {
      throw damaged();
    }
    return number(from, to);
  }

  /**
   * Takes all of a cell that holds nothing but a value, from behind its start tag to behind its end
   * tag: the common case, in one go. The value is the content then. False when it is not so simple.
   */
  public boolean simpleValue() {
    boolean simple = kind == Kind.INLINE ? between(INLINE, INLINE_END) : between(VALUE, VALUE_END);
    if (simple) {
      depth--;
    }
    return simple;
  }

  public int column() {
    return column;
  }

  public int style() {
    return style;
  }

  public Kind type() {
    return kind;
  }
}
