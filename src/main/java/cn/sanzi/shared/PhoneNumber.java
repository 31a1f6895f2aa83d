package cn.sanzi.shared;

import java.util.Optional;

/** A mobile or landline number (联系电话); personal data, to be sealed at rest. */
public record PhoneNumber(String value) {

  public PhoneNumber {
    Checked.require("a phone number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '-' || i == 0) {
        return wrong();
      }
    }
    boolean mobile = text.length() == 11 && text.charAt(0) == '1' && text.charAt(1) >= '3';
    boolean landline = text.startsWith("0") && digits >= 10 && digits <= 16;
    boolean local = digits == text.length() && (digits == 7 || digits == 8) && text.charAt(0) > '1';
    return mobile || landline || local ? Optional.empty() : wrong();
  }

  private static Optional<String> wrong() {
    return Optional.of("应为 11 位手机号，或带区号的座机号，如 0798-8222222");
  }
}
