package cn.sanzi.shared;

import java.util.Optional;

/** Code under which a private fund is on record with the association of fund managers (基金备案编码). */
public record FundCode(String value) {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 10;

  public FundCode {
    Checked.require("a fund's code", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    boolean right = text.startsWith("S") && text.length() >= SHORTEST && text.length() <= LONGEST;
    for (int i = 1; right && i < text.length(); i++) {
      char c = text.charAt(i);
      right = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return right ? Optional.empty() : Optional.of("一般为 S 加字母和数字，如 SXK123，请对照中国证券投资基金业协会公示核对");
  }
}
