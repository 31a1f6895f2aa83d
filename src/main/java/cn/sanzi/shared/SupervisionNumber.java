package cn.sanzi.shared;

import java.util.Optional;

/** Supervision number of a supply of land (电子监管号): 13 to 19 letters and digits. */
public record SupervisionNumber(String value) {

  public SupervisionNumber {
    Checked.require("a supervision number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    boolean right = text.length() >= 13 && text.length() <= 19;
    for (int i = 0; right && i < text.length(); i++) {
      char c = text.charAt(i);
      right = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return right ? Optional.empty() : Optional.of("一般为 13 至 19 位字母和数字，请核对");
  }
}
