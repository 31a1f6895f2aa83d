package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of a bank branch in the interbank system (联行号): 12 digits; its check digit is not public.
 */
public record BankBranchCode(String value) {

  public BankBranchCode {
    Checked.require("a branch code", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    if (text.length() != 12) {
      return Optional.of("应为 12 位数字，现为 " + text.length() + " 位");
    }
    for (int i = 0; i < 12; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.of("应为 12 位数字");
      }
    }
    return Optional.empty();
  }
}
