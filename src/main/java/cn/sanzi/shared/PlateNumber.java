package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number plate of a vehicle (机动车号牌), GA 36-2018: ordinary ones with five places, new-energy ones
 * with six.
 */
public record PlateNumber(String value) {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SPECIAL = "学警挂试超领港澳";
  private static final String NEW_ENERGY = "ABCDEFGHJK";

  public PlateNumber {
    Checked.require("a number plate", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int length = text.length();
    if (length != 7 && length != 8) {
      return Optional.of("应为 7 位（新能源 8 位），如 赣H12345、赣HD12345");
    }
    if (PROVINCES.indexOf(text.charAt(0)) < 0 || LETTERS.indexOf(text.charAt(1)) < 0) {
      return Optional.of("应以省的简称和一位字母开头，如 赣H12345");
    }
    if (text.indexOf('I', 1) > 0 || text.indexOf('O', 1) > 0) {
      return Optional.of("不用字母 I 和 O，请核对是否为数字 1 和 0");
    }
    boolean right = length == 7 ? isOrdinary(text) : isNewEnergy(text);
    return right ? Optional.empty() : Optional.of("序号不合号牌编排规则，请核对");
  }

  private static boolean isOrdinary(String text) {
    boolean body = true;
    for (int i = 2; i < 6; i++) {
      body &= isPlain(text.charAt(i));
    }
    return body && (isPlain(text.charAt(6)) || SPECIAL.indexOf(text.charAt(6)) >= 0);
  }

  private static boolean isNewEnergy(String text) {
    boolean small =
        NEW_ENERGY.indexOf(text.charAt(2)) >= 0
            && isPlain(text.charAt(3))
            && Digits.only(text, 4, 8);
    boolean large = Digits.only(text, 2, 7) && NEW_ENERGY.indexOf(text.charAt(7)) >= 0;
    return small || large;
  }

  private static boolean isPlain(char c) {
    return (c >= '0' && c <= '9') || LETTERS.indexOf(c) >= 0;
  }
}
