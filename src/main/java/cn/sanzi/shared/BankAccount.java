package cn.sanzi.shared;

import java.util.Optional;

/** Number of a bank account (银行账号): 8 to 32 digits or hyphens; there is no national check digit. */
public record BankAccount(String value) {

  public BankAccount {
    Checked.require("an account number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int length = text.length();
    if (length < 8 || length > 32) {
      return Optional.of("应为 8 至 32 位数字，现为 " + length + " 位");
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && (c != '-' || i == 0 || i == length - 1)) {
        return Optional.of("只能有数字和中间的连字符，不能有“" + c + "”");
      }
    }
    return Optional.empty();
  }

  /** Whether it looks like a person's UnionPay card (个人卡): 16 to 19 digits, 62…, Luhn holds. */
  public static boolean looksPersonal(String text) {
    int length = text.length();
    if (length < 16 || length > 19 || !text.startsWith("62")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(length - 1 - i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  /** First four and last four digits, as lists show it. */
  public String masked() {
    return Masking.middle(value, 4, 4);
  }
}
