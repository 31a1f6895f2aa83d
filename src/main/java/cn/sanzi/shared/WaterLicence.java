package cn.sanzi.shared;

import java.util.Optional;

/** Number of a water abstraction licence (取水许可证编号): {@code C360200S2021-0007}. */
public record WaterLicence(String value) {

  public WaterLicence {
    Checked.require("a water licence", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    if (text.length() != 17 || text.charAt(12) != '-') {
      return Optional.of("应为 17 位，如 C360200S2021-0007");
    }
    if (text.charAt(0) < 'A' || text.charAt(0) > 'D') {
      return Optional.of("第 1 位为审批层级，应为 A、B、C 或 D");
    }
    boolean water = text.charAt(7) == 'S' || text.charAt(7) == 'G';
    boolean right =
        water
            && Digits.only(text, 1, 7)
            && text.startsWith("20", 8)
            && Digits.only(text, 10, 12)
            && Digits.only(text, 13, 17);
    return right
        ? Optional.empty()
        : Optional.of("应为层级、区划、水源（S 地表 G 地下）、年份和 4 位序号，如 C360200S2021-0007");
  }

  /** Whether it means to be one from before electronic licences: 取水(赣景)字〔2015〕第00012号. */
  public static boolean isOlder(String text) {
    return text.startsWith("取水");
  }

  /** Whether an older one looks like one. */
  public static boolean looksLikeOlderOne(String text) {
    return isOlder(text) && text.contains("字") && text.contains("第") && text.endsWith("号");
  }
}
