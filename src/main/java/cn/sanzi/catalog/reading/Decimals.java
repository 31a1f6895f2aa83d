package cn.sanzi.catalog.reading;

/** Plain decimals as scaled integers, without objects: the way that nearly every cell takes. */
final class Decimals {

  /** Not a plain decimal that fits; take the long way. */
  static final long NOT_PLAIN = Long.MIN_VALUE;

  private static final int MOST_DIGITS = 15;

  private Decimals() {}

  /**
   * The text as an integer of that scale: {@code 1234.5} with scale 2 is 123450. Optional sign,
   * digits, at most one point and no more decimals than the scale; anything else is {@link
   * #NOT_PLAIN}.
   */
  static long plain(String text, int scale) {
    int length = text.length();
    int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    boolean negative = i == 1;
    if (i == length || length - i > MOST_DIGITS + 1) {
      return NOT_PLAIN;
    }
    long value = 0;
    int decimals = -1;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
        decimals = decimals < 0 ? decimals : decimals + 1;
      } else if (c == '.' && decimals < 0 && i + 1 < length) {
        decimals = 0;
      } else {
        return NOT_PLAIN;
      }
    }
    return scaled(negative ? -value : value, Math.max(decimals, 0), scale);
  }

  private static long scaled(long value, int decimals, int scale) {
    if (decimals > scale || Math.abs(value) > 999_999_999_999_999L) {
      return NOT_PLAIN;
    }
    long result = value;
    for (int d = decimals; d < scale; d++) {
      if (Math.abs(result) > Long.MAX_VALUE / 10) {
        return NOT_PLAIN;
      }
      result *= 10;
    }
    return result;
  }
}
