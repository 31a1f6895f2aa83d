package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as sheets write them. */
final class NumberText {

  /** A spreadsheet's number has no more digits than these; what follows is noise of the binary. */
  private static final MathContext EXACT = new MathContext(15);

  private static final int LONGEST = 64;

  private NumberText() {}

  /** Whether a number shows noise: 1.1000000000000001 is 1.1. */
  static boolean isNoisy(byte[] bytes, int from, int to) {
    if (to - from <= EXACT.getPrecision() + 1 || to - from > LONGEST) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] == '.') {
        return true;
      }
    }
    return false;
  }

  /** The number that was meant; the text itself when it is no number. */
  static String withoutNoise(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, ISO_8859_1).strip();
    try {
      BigDecimal exact = new BigDecimal(text);
      BigDecimal meant = exact.round(EXACT);
      if (meant.compareTo(exact) == 0) {
        return text;
      }
      String shown = meant.stripTrailingZeros().toString();
      return text.indexOf('E') < 0 && text.indexOf('e') < 0
          ? meant.stripTrailingZeros().toPlainString()
          : shown;
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
