package cn.sanzi.shared;

import java.util.Optional;

/**
 * Organisation code (组织机构代码), GB 11714-1997: eight characters and a check character, written with a
 * hyphen between them or without.
 */
public record OrganizationCode(String value) {

  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  public OrganizationCode {
    Checked.require("an organisation code", check(value));
    value = withoutHyphen(value);
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    String plain = withoutHyphen(text);
    if (plain.length() != 9) {
      return Optional.of("应为 8 位本体加 1 位校验码，如 01468901-3");
    }
    return checks(plain, 0) ? Optional.empty() : Optional.of("校验码不符，请核对是否录错");
  }

  private static String withoutHyphen(String text) {
    return text.length() == 10 && text.charAt(8) == '-'
        ? text.substring(0, 8) + text.charAt(9)
        : text;
  }

  /** Whether the nine characters from {@code start} on check out. */
  static boolean checks(String text, int start) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      char c = text.charAt(start + i);
      int value = c >= '0' && c <= '9' ? c - '0' : c - 'A' + 10;
      if (value < 0 || value > 35) {
        return false;
      }
      sum += value * WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    char right = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    return text.charAt(start + 8) == right;
  }
}
