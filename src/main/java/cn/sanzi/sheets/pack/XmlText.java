package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Text as XML writes it, and as it is meant. */
public final class XmlText {

  private XmlText() {}

  /** Bytes that mean themselves. */
  static String plain(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, UTF_8);
  }

  /** Resolves references and line ends; null when a reference is none that XML knows. */
  static @Nullable String decode(byte[] bytes, int from, int to) {
    String raw = plain(bytes, from, to);
    if (raw.indexOf('&') < 0 && raw.indexOf('\r') < 0) {
      return raw;
    }
    raw = raw.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder text = new StringBuilder(raw.length());
    int done = 0;
    for (int at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', done)) {
      int semicolon = raw.indexOf(';', at);
      int character = semicolon < 0 ? -1 : reference(raw.substring(at + 1, semicolon));
      if (character < 0) {
        return null;
      }
      text.append(raw, done, at).appendCodePoint(character);
      done = semicolon + 1;
    }
    return text.append(raw, done, raw.length()).toString();
  }

  private static int reference(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> name.startsWith("#") ? codePoint(name.substring(1)) : -1;
    };
  }

  private static int codePoint(String digits) {
    boolean hex = digits.startsWith("x");
    try {
      int point = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
      return Character.isValidCodePoint(point) ? point : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Undoes the escape of spreadsheets for what XML cannot hold: {@code _x000D_}. */
  public static String unescape(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int done = 0;
    for (; at >= 0; at = text.indexOf("_x", at)) {
      if (isEscape(text, at)) {
        plain.append(text, done, at).append((char) HexFormat.fromHexDigits(text, at + 2, at + 6));
        at += 7;
        done = at;
      } else {
        at += 2;
      }
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (!HexFormat.isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Writes text so that XML reads it back; what XML cannot hold is escaped as spreadsheets do. */
  public static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n' -> out.append(c);
        default -> {
          if (c < ' ' || c == 0xFFFE || c == 0xFFFF || isLoneSurrogate(text, i)) {
            out.append("_x").append(HexFormat.of().withUpperCase().toHexDigits(c)).append('_');
          } else {
            out.append(c);
          }
        }
      }
    }
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }
}
