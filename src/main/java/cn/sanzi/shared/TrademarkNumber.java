package cn.sanzi.shared;

import java.util.Optional;

/**
 * Registration number of a trademark (商标注册号): up to eight digits, or G and six or seven for
 * international ones.
 */
public record TrademarkNumber(String value) {

  public TrademarkNumber {
    Checked.require("a trademark number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int from = text.startsWith("G") ? 1 : 0;
    int to = text.length();
    if (to > from && text.charAt(to - 1) >= 'A' && text.charAt(to - 1) <= 'Z') {
      to--;
    }
    int digits = to - from;
    boolean length = from == 1 ? digits == 6 || digits == 7 : digits >= 1 && digits <= 8;
    return length && Digits.only(text, from, to)
        ? Optional.empty()
        : Optional.of("应为 1 至 8 位数字（国际注册为 G 加 6、7 位），如 12345678");
  }
}
