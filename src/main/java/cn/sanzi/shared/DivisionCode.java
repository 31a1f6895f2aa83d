package cn.sanzi.shared;

import java.util.Optional;

/**
 * Code of an administrative division (行政区划代码), GB/T 2260: six digits, or nine and twelve below the
 * county.
 */
public record DivisionCode(String value) {

  public DivisionCode {
    Checked.require("a division code", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int length = text.length();
    if (length != 6 && length != 9 && length != 12) {
      return Optional.of("应为 6 位（乡级 9 位、村级 12 位）数字，现为 " + length + " 位");
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || (i == 0 && c == '0')) {
        return Optional.of("应全为数字，如 360203");
      }
    }
    // 360201 only exists in statistics, as the sum of the city's districts.
    return text.startsWith("360201")
        ? Optional.of("360201“市辖区”只是统计虚码，请填具体的县（市、区）或市本级 360200")
        : Optional.empty();
  }

  /** Whether it lies in Jingdezhen (景德镇市). */
  public static boolean isJingdezhen(String text) {
    return text.startsWith("3602");
  }

  /** The six digits of the county. */
  public DivisionCode county() {
    return value.length() == 6 ? this : new DivisionCode(value.substring(0, 6));
  }
}
