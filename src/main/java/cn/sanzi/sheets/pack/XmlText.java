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
    int at = firstSpecial(bytes, from, to);
    if (at == to) {
      return plain(bytes, from, to);
    }
    StringBuilder text = new StringBuilder(to - from);
    int done = from;
    while (at < to) {
      if (at > done) {
        text.append(plain(bytes, done, at));
      }
      if (bytes[at] == '\r') {
        text.append('\n');
        done = at + 1 < to && bytes[at + 1] == '\n' ? at + 2 : at + 1;
      } else {
        int semicolon = indexOf(bytes, ';', at, to);
        int character = semicolon < 0 ? -1 : reference(bytes, at + 1, semicolon);
        if (character < 0) {
          return null;
        }
        text.appendCodePoint(character);
        done = semicolon + 1;
      }
      at = firstSpecial(bytes, done, to);
    }
    return text.append(plain(bytes, done, to)).toString();
  }

  private static int firstSpecial(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '&' && bytes[at] != '\r') {
      at++;
    }
    return at;
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int reference(byte[] bytes, int from, int to) {
    return from < to && bytes[from] == '#'
        ? codePoint(bytes, from + 1, to)
        : reference(plain(bytes, from, to));
  }

  private static int reference(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> -1;
    };
  }

  /** By hand: some writers put every Chinese character as such a number. */
  private static int codePoint(byte[] digits, int from, int to) {
    boolean hex = from < to && digits[from] == 'x';
    int radix = hex ? 16 : 10;
    int first = hex ? from + 1 : from;
    int point = 0;
    for (int i = first; i < to; i++) {
      int digit = Character.digit(digits[i], radix);
      point = point * radix + digit;
      if (digit < 0 || point > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return first == to ? -1 : point;
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
