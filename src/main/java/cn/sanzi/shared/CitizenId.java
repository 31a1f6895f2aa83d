package cn.sanzi.shared;

import java.time.LocalDate;
import java.util.Optional;

/** Citizen's identity number (公民身份号码), GB 11643-1999; personal data, to be sealed at rest. */
public record CitizenId(String value) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  public CitizenId {
    Checked.require("an identity number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    if (text.length() != 18) {
      return Optional.of("应为 18 位，现为 " + text.length() + " 位");
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.of("前 17 位应为数字");
      }
      sum += digit * WEIGHTS[i];
    }
    if (text.charAt(0) == '0' || !hasRealBirthday(text)) {
      return Optional.of("第 7 至 14 位不是真实的出生日期，请核对");
    }
    return text.charAt(17) == CHECKS.charAt(sum % 11)
        ? Optional.empty()
        : Optional.of("最后一位校验码不符，请核对是否录错");
  }

  /** Birthday; the caller knows today and judges whether it lies ahead. */
  public LocalDate birthday() {
    return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
  }

  /** First four and last four digits, as lists show it. */
  public String masked() {
    return value.substring(0, 4) + "**********" + value.substring(14);
  }

  private static boolean hasRealBirthday(String text) {
    int year = number(text, 6, 10);
    int month = number(text, 10, 12);
    int day = number(text, 12, 14);
    return Calendars.isReal(year, month, day) && year >= 1800 && year < 2100;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
