package cn.sanzi.shared;

import java.util.Optional;

/** Unified code of an investment project (投资项目统一代码): {@code 2020-360622-10-03-039284}. */
public record ProjectCode(String value) {

  private static final int[] HYPHENS = {4, 11, 14, 17};

  public ProjectCode {
    Checked.require("a project code", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    boolean right = text.length() == 24;
    int from = 0;
    for (int i = 0; right && i < HYPHENS.length; i++) {
      right = text.charAt(HYPHENS[i]) == '-' && Digits.only(text, from, HYPHENS[i]);
      from = HYPHENS[i] + 1;
    }
    return right && Digits.only(text, from, 24) && text.charAt(0) == '2'
        ? Optional.empty()
        : Optional.of("应为 年-区划-行业-类型-流水，如 2020-360622-10-03-039284");
  }
}
