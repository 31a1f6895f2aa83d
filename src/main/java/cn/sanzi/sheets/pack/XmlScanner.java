package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pulls tags and text out of UTF-8 XML without making objects of them: a token is a range of the
 * buffer. Several times faster than StAX on a sheet, and the bytes of every token are at hand, so
 * that a sheet can be copied with a few cells changed. Document types are refused; only the five
 * entities and character references exist. Names are compared without their prefixes.
 */
public class XmlScanner extends XmlTokens {

  private int cursor;
  int attributeStart;
  private int attributeLocal;
  int attributeEnd;
  int valueStart;
  int valueEnd;

  /**
   * @param in UTF-8, see {@link XmlInput}
   * @param part Chinese name of the part, for the refusal when it is broken
   */
  public XmlScanner(InputStream in, String part) {
    super(in, part);
  }

  /** Whether the current tag has this local name. */
  public final boolean named(byte[] name) {
    return nameEnd - localStart == name.length && startsWith(localStart, name);
  }

  /** The current tag's local name. */
  public final String name() {
    return new String(buffer, localStart, nameEnd - localStart, US_ASCII);
  }

  /** The current tag's prefix with its colon; mostly empty. */
  public final String prefix() {
    return new String(buffer, nameStart, localStart - nameStart, US_ASCII);
  }

  /** How many elements are open, the current start included. */
  public final int depth() {
    return depth;
  }

  /** The text of the current text token. */
  public final String content() throws IOException {
    return plain
        ? XmlText.plain(buffer, contentStart, contentEnd)
        : decoded(contentStart, contentEnd);
  }

  /** All text within the current element, which ends with this. */
  public final String elementText() throws IOException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (true) {
      switch (next()) {
        case TEXT -> text.append(content());
        case END -> {
          if (depth == outside) {
            return text.toString();
          }
        }
        default -> {}
      }
    }
  }

  /** Passes over the current element with all that is in it. */
  public final void skipElement() throws IOException {
    int outside = depth - 1;
    while (next() != END || depth != outside) {
      // nothing in it is of interest
    }
  }

  /** The value of a start tag's attribute; one without prefix goes before one with a prefix. */
  public final @Nullable String attribute(String name) throws IOException {
    byte[] wanted = name.getBytes(US_ASCII);
    String prefixed = null;
    cursor = contentStart;
    while (nextAttribute()) {
      if (Arrays.equals(buffer, attributeLocal, attributeEnd, wanted, 0, wanted.length)) {
        if (attributeLocal == attributeStart) {
          return value();
        }
        prefixed = value();
      }
    }
    return prefixed;
  }

  /** Goes back to the first attribute of the current start tag. */
  final void rewindAttributes() {
    cursor = contentStart;
  }

  /** Moves to the next attribute of the current start tag. */
  final boolean nextAttribute() throws IOException {
    int i = cursor;
    while (i < contentEnd && buffer[i] <= ' ') {
      i++;
    }
    if (i == contentEnd) {
      return false;
    }
    attributeStart = i;
    attributeLocal = i;
    for (; i < contentEnd && buffer[i] != '='; i++) {
      if (buffer[i] == ':') {
        attributeLocal = i + 1;
      }
    }
    attributeEnd = i;
    while (attributeEnd > attributeLocal && buffer[attributeEnd - 1] <= ' ') {
      attributeEnd--;
    }
    value(i + 1);
    return true;
  }

  private void value(int from) throws IOException {
    int i = from;
    while (i < contentEnd && buffer[i] <= ' ') {
      i++;
    }
    if (i >= contentEnd || (buffer[i] != '"' && buffer[i] != '\'')) {
      throw damaged();
    }
    byte quote = buffer[i];
    valueStart = ++i;
    while (i < contentEnd && buffer[i] != quote) {
      i++;
    }
    if (i >= contentEnd) {
      throw damaged();
    }
    valueEnd = i;
    cursor = i + 1;
  }

  private String value() throws IOException {
    return decoded(valueStart, valueEnd);
  }

  private String decoded(int from, int to) throws IOException {
    String text = XmlText.decode(buffer, from, to);
    if (text == null) {
      throw damaged();
    }
    return text;
  }

  /**
   * Takes all from here to behind the closing tags, when it is text between these tags and nothing
   * else: the text is the content then. False, and nothing taken, when it is not so simple.
   */
  public final boolean between(byte[] open, byte[] close) {
    if (!startsWith(position, open)) {
      return false;
    }
    int from = position + open.length;
    int to = from;
    boolean clean = true;
    byte[] bytes = buffer;
    int stop = limit;
    while (to < stop && bytes[to] != '<') {
      clean &= bytes[to] != '&' && bytes[to] != '\r';
      to++;
    }
    if (!startsWith(to, close)) {
      return false;
    }
    contentStart = from;
    contentEnd = to;
    plain = clean;
    position = to + close.length;
    return true;
  }

  /** The window's bytes; good until the next token. */
  public final byte[] bytes() {
    return buffer;
  }

  public final int contentStart() {
    return contentStart;
  }

  public final int contentEnd() {
    return contentEnd;
  }

  /** Whether the content's bytes mean themselves. */
  public final boolean isPlain() {
    return plain;
  }

  /**
   * Writes the current start tag without its closing bracket and without some attributes, so that
   * others can be put in their place.
   *
   * @param without names of one letter or more, unprefixed
   */
  public final void copyOpenTag(OutputStream out, String... without) throws IOException {
    out.write(buffer, tokenStart, nameEnd - tokenStart);
    rewindAttributes();
    while (nextAttribute()) {
      if (!isOneOf(without)) {
        out.write(' ');
        out.write(buffer, attributeStart, valueEnd + 1 - attributeStart);
      }
    }
  }

  private boolean isOneOf(String... names) {
    for (String name : names) {
      if (attributeEnd - attributeStart == name.length()
          && startsWith(attributeStart, name.getBytes(US_ASCII))) {
        return true;
      }
    }
    return false;
  }
}
