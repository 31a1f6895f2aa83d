package cn.sanzi.catalog.reading;

/** Days written in Chinese numerals: 二〇二四年三月一日. */
final class ChineseDays {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int LONGEST = 12;

  private ChineseDays() {}

  /** The same with ordinary digits; the text itself where it is none. */
  static String inDigits(String text) {
    if (text.length() < 5 || text.length() > LONGEST || text.indexOf('年') != 4) {
      return text;
    }
    var plain = new StringBuilder();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '年' || c == '月' || c == '日' || c == '号') {
        String part = i == 4 ? year(text.substring(0, i)) : number(text.substring(from, i));
        plain.append(part).append(c);
        from = i + 1;
      }
    }
    return from == text.length() && plain.indexOf("?") < 0 ? plain.toString() : text;
  }

  private static String year(String text) {
    var year = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      year.append(digit < 0 ? "?" : digit);
    }
    return year.toString();
  }

  /** 一 to 三十一. */
  private static String number(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      int only = text.length() == 1 ? digit(text.charAt(0)) : -1;
      return only <= 0 ? "?" : Integer.toString(only);
    }
    int tens = ten == 0 ? 1 : ten == 1 ? digit(text.charAt(0)) : -1;
    int ones = ten + 1 == text.length() ? 0 : digit(text.charAt(text.length() - 1));
    return tens < 1 || ones < 0 || text.length() > ten + 2
        ? "?"
        : Integer.toString(tens * 10 + ones);
  }

  private static int digit(char c) {
    return switch (c) {
      case '○', '零', 'Ｏ', 'O', '0' -> 0;
      default -> DIGITS.indexOf(c);
    };
  }
}
