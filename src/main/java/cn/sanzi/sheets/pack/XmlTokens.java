package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Cuts XML into tokens, each a range of the window. */
abstract class XmlTokens extends ByteWindow {

  /** What {@link #next} found. */
  public static final int EOF = 0;

  public static final int START = 1;
  public static final int END = 2;

  /** Text or CDATA; long text comes in several pieces. */
  public static final int TEXT = 3;

  /** A comment or processing instruction; of interest only to whoever copies. */
  public static final int OTHER = 4;

  private static final byte[] CDATA = "<![CDATA[".getBytes(US_ASCII);
  private static final byte[] COMMENT = "<!--".getBytes(US_ASCII);
  private static final byte[] COMMENT_END = "-->".getBytes(US_ASCII);
  private static final byte[] CDATA_END = "]]>".getBytes(US_ASCII);
  private static final byte[] INSTRUCTION_END = "?>".getBytes(US_ASCII);

  int depth;
  int nameStart;
  int localStart;
  int nameEnd;
  boolean endPending;

  /** Text of a text token, attributes of a start tag. */
  int contentStart;

  int contentEnd;

  /** No reference and no carriage return in the text: the bytes say it all. */
  boolean plain;

  /**
   * @param in UTF-8, see {@link XmlInput}
   * @param part Chinese name of the part, for the refusal when it is broken
   */
  XmlTokens(InputStream in, String part) {
    super(in, part);
  }

  /** Moves to the next token. An empty element gives a start and an end; the end has no bytes. */
  public final int next() throws IOException {
    tokenStart = position;
    if (endPending) {
      endPending = false;
      depth--;
      return END;
    }
    if (position >= limit && !more()) {
      if (depth != 0) {
        throw damaged();
      }
      return EOF;
    }
    if (buffer[position] != '<') {
      return text();
    }
    if (position + 1 >= limit && !more()) {
      throw damaged();
    }
    return switch (buffer[position + 1]) {
      case '/' -> endTag();
      case '!' -> declaration();
      case '?' -> through(INSTRUCTION_END, 2);
      default -> startTag();
    };
  }

  private int startTag() throws IOException {
    int end = position + 1;
    int quote = 0;
    for (; ; end++) {
      if (end >= limit) {
        end -= moreOfToken();
      }
      int b = buffer[end];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '>') {
        break;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '<') {
        throw damaged();
      }
    }
    name(tokenStart + 1, end);
    endPending = buffer[end - 1] == '/';
    contentStart = nameEnd;
    contentEnd = endPending ? end - 1 : end;
    position = end + 1;
    depth++;
    return START;
  }

  private int endTag() throws IOException {
    int end = position + 2;
    while (true) {
      if (end >= limit) {
        end -= moreOfToken();
      }
      if (buffer[end] == '>') {
        break;
      }
      end++;
    }
    name(tokenStart + 2, end);
    position = end + 1;
    if (--depth < 0) {
      throw damaged();
    }
    return END;
  }

  private void name(int from, int to) throws IOException {
    nameStart = from;
    localStart = from;
    int i = from;
    for (; i < to; i++) {
      int b = buffer[i];
      if (b == ':') {
        localStart = i + 1;
      } else if (b == '/' || (b <= ' ' && b >= 0)) {
        break;
      }
    }
    nameEnd = i;
    if (localStart == nameEnd) {
      throw damaged();
    }
  }

  private int text() throws IOException {
    int end = position;
    boolean clean = true;
    while (true) {
      if (end >= limit) {
        int length = end - position;
        if (length >= SIZE / 2) {
          end = cut(end);
          break;
        }
        if (!more()) {
          end = position + length;
          break;
        }
        end = position + length;
      }
      int b = buffer[end];
      if (b == '<') {
        break;
      }
      clean &= b != '&' && b != '\r';
      end++;
    }
    contentStart = position;
    contentEnd = end;
    plain = clean;
    position = end;
    return TEXT;
  }

  /** A place before the end where text may be split: not within a character or a reference. */
  private int cut(int end) {
    for (int at = end - 1; at > end - 16; at--) {
      if (buffer[at] == '&') {
        return at;
      }
    }
    int at = end - 1;
    while ((buffer[at] & 0xC0) == 0x80 || buffer[at] == '\r') {
      at--;
    }
    return buffer[at] < 0 ? at : at + 1;
  }

  private int declaration() throws IOException {
    while (limit - position < CDATA.length) {
      if (!more()) {
        throw damaged();
      }
    }
    if (startsWith(position, COMMENT)) {
      return through(COMMENT_END, COMMENT.length);
    }
    if (!startsWith(position, CDATA)) {
      throw new SheetRefusal.Unsafe("XML 文档类型声明").refused();
    }
    through(CDATA_END, CDATA.length);
    contentStart = tokenStart + CDATA.length;
    contentEnd = position - CDATA_END.length;
    plain = true;
    return TEXT;
  }

  private int through(byte[] closing, int openingLength) throws IOException {
    int end = position + openingLength;
    while (true) {
      while (end + closing.length > limit) {
        end -= moreOfToken();
      }
      if (startsWith(end, closing)) {
        break;
      }
      end++;
    }
    position = end + closing.length;
    return OTHER;
  }

  /** Whether the current start tag is an empty element's. */
  public final boolean isEmptyElement() {
    return endPending;
  }

  /**
   * Copies the current element, from its start tag to its end tag, without looking at what is in
   * it.
   *
   * @param end its end tag without the last bracket; nothing within may be named so
   */
  public final void copyElement(byte[] end, OutputStream out) throws IOException {
    copyTo(out);
    if (endPending) {
      next();
      return;
    }
    int outside = depth - 1;
    while (depth != outside) {
      boolean found = seek(end);
      copyTo(out);
      if (found) {
        // The end tag, or a comment or CDATA in which it might only seem to stand.
        next();
        copyTo(out);
      } else if (!moreAfterCopy()) {
        throw damaged();
      }
    }
  }

  private boolean moreAfterCopy() throws IOException {
    tokenStart = position;
    return more();
  }

  /** Goes forward to an end tag or a declaration, or as far as can be told. */
  private boolean seek(byte[] end) {
    tokenStart = position;
    byte[] bytes = buffer;
    int stop = limit - end.length;
    int at = position;
    while (at < stop) {
      if (bytes[at] == '<' && (bytes[at + 1] == '!' || startsWith(at, end))) {
        position = at;
        return true;
      }
      at++;
    }
    position = Math.max(position, at);
    return false;
  }
}
