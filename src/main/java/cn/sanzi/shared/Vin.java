package cn.sanzi.shared;

import java.util.Optional;

/** Vehicle identification number (车辆识别代号), GB 16735-2019: 17 characters, the ninth a check. */
public record Vin(String value) {

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String LETTER_VALUES = "12345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  public Vin {
    Checked.require("a VIN", check(value));
  }

  /**
   * What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. Old
   * domestic vehicles bear numbers that do not check out, so a fault is no more than a warning.
   */
  public static Optional<String> check(String text) {
    if (text.length() != 17) {
      return Optional.of("应为 17 位，现为 " + text.length() + " 位");
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(i);
      int letter = LETTERS.indexOf(c);
      if (letter < 0 && (c < '0' || c > '9')) {
        return Optional.of("第 " + (i + 1) + " 位不能是“" + c + "”（不用 I、O、Q）");
      }
      sum += (letter < 0 ? c - '0' : LETTER_VALUES.charAt(letter) - '0') * WEIGHTS[i];
    }
    char right = sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    return text.charAt(8) == right ? Optional.empty() : Optional.of("第 9 位校验位不符，请对照行驶证核对");
  }
}
