package cn.sanzi.sheets.writing;

/** Numbers as plain decimal digits. */
final class Digits {

  /** Digits that a spreadsheet keeps of a number; those behind turn to zeros once it saves. */
  private static final int KEPT = 15;

  private Digits() {}

  /** Whether a spreadsheet holds the text as a number without losing a digit of it. */
  static boolean areNumber(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (c != '-' || i > 0) {
        return false;
      }
    }
    return digits > 0 && digits <= KEPT && points <= 1 && !leadsWithZero(text);
  }

  /** Such as 007, which is a name rather than a number. */
  private static boolean leadsWithZero(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    return text.startsWith("0", first)
        && text.length() > first + 1
        && text.charAt(first + 1) != '.';
  }
}
