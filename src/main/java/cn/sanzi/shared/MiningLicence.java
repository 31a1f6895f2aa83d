package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of a mining licence (采矿许可证号): C and 22 digits, among them the authority's division and
 * year and month.
 */
public record MiningLicence(String value) {

  public MiningLicence {
    Checked.require("a mining licence", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    return checkCommonForm(text, 'C');
  }

  /** The form that mining and exploration licences share since 2020. */
  static Optional<String> checkCommonForm(String text, char letter) {
    if (text.length() != 23 || text.charAt(0) != letter || !Digits.only(text, 1, 23)) {
      return Optional.of("应为 " + letter + " 加 22 位数字，现为 " + text.length() + " 位");
    }
    return isMonth(text, 7)
        ? Optional.empty()
        : Optional.of("第 8 至 13 位应为发证年月，现为 " + text.substring(7, 13));
  }

  /** Whether a year of this or the last century and a month stand there. */
  static boolean isMonth(String text, int at) {
    int century = Digits.number(text, at, at + 2);
    int month = Digits.number(text, at + 4, at + 6);
    return (century == 19 || century == 20) && month >= 1 && month <= 12;
  }
}
