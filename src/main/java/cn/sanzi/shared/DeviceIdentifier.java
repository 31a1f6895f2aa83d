package cn.sanzi.shared;

import java.util.Optional;

/**
 * Device identifier of a medical device (唯一器械标识 UDI-DI) as GS1 gives it: 14 digits, the last one a
 * check digit (GB/T 16986).
 */
public record DeviceIdentifier(String value) {

  private static final int LENGTH = 14;

  public DeviceIdentifier {
    Checked.require("a device identifier", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    if (text.length() != LENGTH || !Digits.only(text, 0, LENGTH)) {
      return Optional.of("一般为 14 位数字（GS1），别的发码机构的请说明");
    }
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return text.charAt(LENGTH - 1) == '0' + (10 - sum % 10) % 10
        ? Optional.empty()
        : Optional.of("校验位不符，请对照铭牌核对");
  }
}
