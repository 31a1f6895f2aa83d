package cn.sanzi.sheets.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** XML as bytes in the making; encodes and escapes by hand, since an export does little else. */
final class XmlBytes {

  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final int FLUSH = 1 << 15;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final OutputStream out;
  private byte[] bytes = new byte[FLUSH * 2];
  private int size;

  XmlBytes(OutputStream out) {
    this.out = out;
  }

  /** Adds what needs no escape. */
  XmlBytes raw(String xml) {
    return raw(xml.getBytes(UTF_8));
  }

  XmlBytes raw(byte[] xml) {
    reserve(xml.length);
    System.arraycopy(xml, 0, bytes, size, xml.length);
    size += xml.length;
    return this;
  }

  /** Adds text, escaped. */
  XmlBytes text(String text) {
    int length = text.length();
    // No character takes more than the seven bytes of an escape.
    reserve(length * 7);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80) {
        ascii(c, text, i);
      } else if (c >= 0x800 && !Character.isSurrogate(c) && c < 0xFFFE) {
        bytes[size++] = (byte) (0xE0 | c >> 12);
        bytes[size++] = (byte) (0x80 | (c >> 6 & 0x3F));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
      } else {
        i = rare(text, i);
      }
    }
    return this;
  }

  private void ascii(char c, String text, int at) {
    switch (c) {
      case '&' -> put("&amp;");
      case '<' -> put("&lt;");
      case '>' -> put("&gt;");
      case '"' -> put("&quot;");
      case '_' -> put(looksEscaped(text, at) ? "_x005F_" : "_");
      default -> bytes[size++] = (byte) c;
    }
  }

  /** Text that reads like an escape of a spreadsheet is not one. */
  private static boolean looksEscaped(String text, int at) {
    return at + 6 < text.length() && text.charAt(at + 1) == 'x' && text.charAt(at + 6) == '_';
  }

  private int rare(String text, int at) {
    char c = text.charAt(at);
    if (c == '\t' || c == '\n') {
      bytes[size++] = (byte) c;
    } else if (c >= 0x80 && c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      put(text.substring(at, at + 2));
      return at + 1;
    } else {
      put("_x" + HEX.toHexDigits(c) + "_");
    }
    return at;
  }

  private void put(String few) {
    for (byte b : few.getBytes(UTF_8)) {
      bytes[size++] = b;
    }
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Hands on what has gathered, once it is worth it. */
  void drain() throws IOException {
    if (size >= FLUSH) {
      flush();
    }
  }

  void flush() throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }
}
