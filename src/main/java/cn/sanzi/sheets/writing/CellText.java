package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.SheetLimits;
import org.jspecify.annotations.Nullable;

/** What spreadsheets make of text, and how wide it shows. */
final class CellText {

  private static final String CUT = "……（内容过长，此处截断）";

  private CellText() {}

  /**
   * Whether a spreadsheet would run the text as a formula once somebody edits the cell or saves it
   * as delimited text.
   */
  static boolean runsAsFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    if (first > '@' && first < 0xFF00) {
      return false; // nearly all text, told at once
    }
    int at = 0;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return "\t\r\n".indexOf(first) >= 0
        || (at < text.length() && "=+-@＝＋－＠".indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == 0xA0;
  }

  /** The text, cut where no cell holds more. */
  static String fitting(String text) {
    if (text.length() <= SheetLimits.TEXT) {
      return text;
    }
    int end = SheetLimits.TEXT - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }

  /** A title with the watermark, where there is one. */
  static String marked(String title, @Nullable String watermark) {
    return watermark == null ? title : title + "　【" + watermark + "】";
  }

  /** Whether blanks at the ends would be lost. */
  static boolean hasOuterBlanks(String text) {
    return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
  }

  /** Width in characters of the column; a Chinese one takes two. */
  static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }

  /** Lines that the text takes in a column of this width. */
  static int lines(String text, double width) {
    // Words and Chinese characters do not fill a line to the brim.
    double usable = Math.max(2, width - 1.5);
    return text.lines().mapToInt(line -> Math.max(1, (int) Math.ceil(width(line) / usable))).sum();
  }
}
