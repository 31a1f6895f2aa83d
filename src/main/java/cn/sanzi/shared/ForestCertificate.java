package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of a forest right certificate from before the unified registration (旧林权证): {@code
 * 浮林证字(2009)第0012号}, or B and 11 or 12 digits. Since 2016 forest rights have an {@link
 * EstateCertificate}.
 */
public record ForestCertificate(String value) {

  private static final String WORD = "林证字";

  public ForestCertificate {
    Checked.require("a forest certificate", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int length = text.length();
    boolean serial =
        text.startsWith("B") && (length == 12 || length == 13) && Digits.only(text, 1, length);
    boolean worded = text.contains(WORD) && EstateCertificate.looksLikeOldOne(text);
    return serial || worded
        ? Optional.empty()
        : Optional.of("不像林权证编号（旧证如“浮林证字(2009)第0012号”或 B 加 11、12 位数字），请照原样填写");
  }
}
