package cn.sanzi.shared;

import java.util.List;
import java.util.Optional;

/**
 * Code of a class of assets (资产分类代码), GB/T 14885-2022: A and an even number of digits, down to nine
 * characters.
 */
public record AssetClassCode(String value) {

  public AssetClassCode {
    Checked.require("a class of assets", check(value, List.of("A")));
  }

  /**
   * What is wrong, as the rest of a sentence that begins with the field; empty when nothing is.
   *
   * @param beginnings classes that fit, the text must begin with one
   */
  public static Optional<String> check(String text, List<String> beginnings) {
    int length = text.length();
    boolean right =
        length >= 5
            && length <= 9
            && length % 2 == 1
            && Digits.only(text, 1, length)
            && beginnings.stream().anyMatch(text::startsWith);
    return right
        ? Optional.empty()
        : Optional.of(
            "应为 GB/T 14885-2022 的代码，以 " + String.join(" 或 ", beginnings) + " 开头，5、7 或 9 位");
  }
}
