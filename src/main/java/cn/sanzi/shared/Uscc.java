package cn.sanzi.shared;

import java.util.Optional;

/** Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters with a check character. */
public record Uscc(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  public Uscc {
    Checked.require("a credit code", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    if (text.length() != 18) {
      return Optional.of("应为 18 位，现为 " + text.length() + " 位");
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(i);
      int at = ALPHABET.indexOf(c);
      if (at < 0 || (i >= 2 && i < 8 && at > 9)) {
        return Optional.of("第 " + (i + 1) + " 位不能是“" + c + "”（不用 I、O、S、V、Z，第 3 至 8 位为数字）");
      }
      sum += at * WEIGHTS[i];
    }
    char right = ALPHABET.charAt((31 - sum % 31) % 31);
    return text.charAt(17) == right ? Optional.empty() : Optional.of("最后一位校验码与前 17 位不符，请核对是否录错或换位");
  }

  /**
   * Whether the organisation code inside (positions 9 to 17) checks out; some genuine codes do not.
   */
  public static boolean hasConsistentOrganizationCode(String text) {
    return OrganizationCode.checks(text, 8);
  }

  /** Division code of the registering authority (登记机关行政区划). */
  public String region() {
    return value.substring(2, 8);
  }
}
