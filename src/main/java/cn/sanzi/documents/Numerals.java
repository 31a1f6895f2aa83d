package cn.sanzi.documents;

/** Chinese numerals of headings. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** 1 to 99. */
  static String of(int number) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("no heading " + number);
    }
    int tens = number / 10;
    int ones = number % 10;
    String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.charAt(tens)) + "十";
    return ten + (ones == 0 ? "" : DIGITS.charAt(ones));
  }
}
