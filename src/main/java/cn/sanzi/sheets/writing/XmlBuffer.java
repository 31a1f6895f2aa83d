package cn.sanzi.sheets.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** Grows while XML is put into it; emptied into a stream now and then. */
final class XmlBuffer {

  private static final int REPLACEMENT = 0xFFFD;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /** Bytes waiting to be written. */
  int size() {
    return size;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  XmlBuffer raw(byte[] ascii) {
    reserve(ascii.length);
    System.arraycopy(ascii, 0, bytes, size, ascii.length);
    size += ascii.length;
    return this;
  }

  /** Puts markup as it is; ASCII only. */
  XmlBuffer raw(String ascii) {
    int length = ascii.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  XmlBuffer raw(long number) {
    return raw(Long.toString(number));
  }

  XmlBuffer append(XmlBuffer other) {
    reserve(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
    return this;
  }

  /** Text between tags. */
  XmlBuffer text(String text) {
    return escaped(text, false);
  }

  /** The value of an attribute, without its quotes. */
  XmlBuffer value(String text) {
    return escaped(text, true);
  }

  private XmlBuffer escaped(String text, boolean attribute) {
    int length = text.length();
    reserve(7 * length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        bytes[size++] = (byte) c;
      } else if (c < 0x80) {
        ascii(text, i, c, attribute);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pair(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        wide(Character.isSurrogate(c) || c >= 0xFFFE ? REPLACEMENT : c);
      }
    }
    return this;
  }

  private void ascii(String text, int at, char c, boolean attribute) {
    switch (c) {
      case '&' -> raw("&amp;");
      case '<' -> raw("&lt;");
      case '>' -> raw("&gt;");
      case '"' -> raw("&quot;");
      case '\t' -> raw(attribute ? "&#9;" : "\t");
      case '\n' -> raw(attribute ? "&#10;" : "\n");
      case '\r' -> {
        // A spreadsheet knows one line break only; the pair would show a stray character.
        if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
          control(c);
        }
      }
      case '_' -> raw(isEscape(text, at) ? "_x005F_" : "_");
      default -> {
        if (c < ' ') {
          control(c);
        } else {
          bytes[size++] = (byte) c;
        }
      }
    }
  }

  /** XML has no such characters; spreadsheets write them so. */
  private void control(char c) {
    raw("_x").raw(HEX.toHexDigits(c)).raw("_");
  }

  /** Whether a spreadsheet would read {@code _x000D_} at this place as a character of that code. */
  private static boolean isEscape(String text, int at) {
    if (!text.startsWith("_x", at) || at + 6 >= text.length() || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  private void wide(int c) {
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
    } else {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      follow(c >> 6);
    }
    follow(c);
  }

  private void pair(int c) {
    bytes[size++] = (byte) (0xF0 | (c >> 18));
    follow(c >> 12);
    follow(c >> 6);
    follow(c);
  }

  private void follow(int bits) {
    bytes[size++] = (byte) (0x80 | (bits & 0x3F));
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
