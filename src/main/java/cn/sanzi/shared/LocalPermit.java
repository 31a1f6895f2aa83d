package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of a permit whose form each place sets for itself (地方许可证编号): aquaculture, river sand,
 * advertising, licences for the operation of transport. Nothing but its looks can be checked.
 */
public record LocalPermit(String value) {

  public LocalPermit {
    Checked.require("a permit's number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    boolean right = text.length() >= 4;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      digits |= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return right && digits ? Optional.empty() : Optional.of("不像证照编号（太短或没有数字），请照原件填写");
  }
}
