package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of an asset in the register (统计编号), such as {@code 36020301FW25000001}: division, group,
 * kind, year and a running number.
 */
public record AssetNumber(String value) {

  private static final int GROUP_ENDS = 8;
  private static final int RUNNING = 8;

  public AssetNumber {
    Checked.require("an asset's number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int kindEnds = text.length() - RUNNING;
    boolean right =
        kindEnds >= GROUP_ENDS + 2
            && kindEnds <= GROUP_ENDS + 4
            && Digits.only(text, 0, GROUP_ENDS)
            && Digits.only(text, kindEnds, text.length());
    for (int i = GROUP_ENDS; right && i < kindEnds; i++) {
      right = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }
    return right ? Optional.empty() : Optional.of("应为统计编号，如 36020301FW25000001，或 28 位不动产单元号");
  }
}
