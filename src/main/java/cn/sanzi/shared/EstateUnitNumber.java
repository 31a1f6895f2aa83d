package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of a real estate unit (不动产单元号), GB/T 37346-2019: 28 characters without spaces, no check
 * digit.
 */
public record EstateUnitNumber(String value) {

  private static final String PARCEL_FIRST = "GJZ";
  private static final String PARCEL_SECOND = "ABSXCDEFLNHGWY";

  public EstateUnitNumber {
    Checked.require("an estate unit number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    if (text.length() != 28) {
      return Optional.of("应为 28 位，现为 " + text.length() + " 位");
    }
    if (!Digits.only(text, 0, 12) || !Digits.only(text, 14, 19) || text.charAt(0) == '0') {
      return Optional.of("第 1 至 12 位、第 15 至 19 位应为数字，如 360203001001GB00012F00010001");
    }
    if (PARCEL_FIRST.indexOf(text.charAt(12)) < 0 || PARCEL_SECOND.indexOf(text.charAt(13)) < 0) {
      return Optional.of("宗地特征码（第 13、14 位）“" + text.substring(12, 14) + "”不存在，如国有建设用地为 GB");
    }
    return checkFixture(text);
  }

  private static Optional<String> checkFixture(String text) {
    char fixture = text.charAt(19);
    if ("WFLQ".indexOf(fixture) < 0) {
      return Optional.of("定着物特征码（第 20 位）应为 F 房屋、L 林木、Q 其他或 W 无定着物");
    }
    if (!Digits.only(text, 20, 28)) {
      return Optional.of("最后 8 位应为数字");
    }
    return fixture == 'W' && !text.endsWith("00000000")
        ? Optional.of("无定着物（W）时最后 8 位应全为 0，房屋的第 20 位应为 F")
        : Optional.empty();
  }

  /** The parcel's code (宗地代码), the first 19 characters. */
  public String parcel() {
    return value.substring(0, 19);
  }

  /** As certificates print it: 6-6-7-9. */
  public String displayed() {
    return String.join(
        " ",
        value.substring(0, 6),
        value.substring(6, 12),
        parcel().substring(12),
        value.substring(19));
  }
}
