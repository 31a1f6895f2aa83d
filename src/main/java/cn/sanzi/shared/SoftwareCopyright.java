package cn.sanzi.shared;

import java.util.Optional;

/** Registration number of a computer program (软著登记号): {@code 2023SR0123456}. */
public record SoftwareCopyright(String value) {

  public SoftwareCopyright {
    Checked.require("a software copyright", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    boolean right =
        text.length() == 13
            && text.startsWith("SR", 4)
            && Digits.only(text, 0, 4)
            && Digits.only(text, 6, 13);
    return right ? Optional.empty() : Optional.of("一般为年份加 SR 加 7 位数字，如 2023SR0123456，请核对");
  }
}
