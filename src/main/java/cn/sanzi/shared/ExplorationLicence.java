package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of an exploration licence (勘查许可证号): T and 22 digits; the older form of T and 17 digits
 * stays valid.
 */
public record ExplorationLicence(String value) {

  public ExplorationLicence {
    Checked.require("an exploration licence", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    return text.length() == 18 ? checkOlderForm(text) : MiningLicence.checkCommonForm(text, 'T');
  }

  private static Optional<String> checkOlderForm(String text) {
    if (text.charAt(0) != 'T' || !Digits.only(text, 1, 18)) {
      return Optional.of("旧证应为 T 加 17 位数字");
    }
    if (text.charAt(3) < '1' || text.charAt(3) > '5') {
      return Optional.of("旧证第 4 位为出让方式，应为 1 至 5");
    }
    int mineral = Digits.number(text, 10, 12);
    return MiningLicence.isMonth(text, 4) && mineral >= 1 && mineral <= 4
        ? Optional.empty()
        : Optional.of("旧证第 5 至 10 位应为年月，第 11、12 位应为矿种 01 至 04");
  }
}
