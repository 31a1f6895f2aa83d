package cn.sanzi.catalog.reading;

/** Full-width and invisible characters, as input methods and web pages leave them in cells. */
final class Characters {

  private Characters() {}

  /**
   * Full-width letters, digits and signs as half-width; every kind of space as an ordinary one;
   * invisible ones gone.
   */
  static String halfWidth(String text) {
    if (!needsWork(text)) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        plain.append(' ');
      } else if (c >= '！' && c <= '～') {
        plain.append((char) (c - '！' + '!'));
      } else if (!isInvisible(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Without any space, half-width. */
  static String compact(String text) {
    String plain = halfWidth(text);
    return plain.indexOf(' ') < 0 ? plain : plain.replace(" ", "");
  }

  /**
   * Without space at both ends, whatever kind, and without invisible characters; else as it stands.
   */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return visible(text.substring(from, to));
  }

  private static String visible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isInvisible(text.charAt(i))) {
        var visible = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible((char) c)).forEach(c -> visible.append((char) c));
        return visible.toString();
      }
    }
    return text;
  }

  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** What people put into a cell to say that there is nothing. */
  static boolean meansNothing(String text) {
    return switch (text) {
      case "/", "\\", "-", "--", "—", "——", "－", "／", "无", "不适用", "N/A", "n/a" -> true;
      default -> false;
    };
  }

  private static boolean needsWork(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '！' && c <= '～') || (c != ' ' && isSpace(c)) || isInvisible(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return isSpace(c) || isInvisible(c);
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\u00a0'
        || c == '\u3000'
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= '\u2000' && c <= '\u200a');
  }

  private static boolean isInvisible(char c) {
    return (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\ufeff'
        || (c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }
}
