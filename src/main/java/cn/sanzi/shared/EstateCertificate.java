package cn.sanzi.shared;

import java.util.Optional;

/**
 * Number of a real estate certificate (不动产权证号), such as 赣(2024)景德镇市不动产权第0001234号, with half-width
 * brackets. Certificates from before the unified registration (旧房产证、土地证) are free text.
 */
public record EstateCertificate(String value) {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String RIGHT_FORM = "如“赣(2024)景德镇市不动产权第0001234号”";

  public EstateCertificate {
    Checked.require("an estate certificate", check(value));
  }

  /** Whether it means to be a certificate of the unified registration; only those have a form. */
  public static boolean isUnified(String text) {
    return text.contains("不动产");
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    if (text.length() < 8 || PROVINCES.indexOf(text.charAt(0)) < 0 || text.charAt(1) != '(') {
      return Optional.of("应以省的简称和括号中的年份开头，" + RIGHT_FORM);
    }
    if (text.charAt(6) != ')' || !text.startsWith("20", 2) || !Digits.only(text, 4, 6)) {
      return Optional.of("括号中应为四位年份，" + RIGHT_FORM);
    }
    String word = text.contains("不动产权第") ? "不动产权第" : "不动产证明第";
    int at = text.indexOf(word, 7);
    if (at < 9 || at > 27 || !text.endsWith("号")) {
      return Optional.of("应写明登记机构辖区全称和“不动产权第…号”，" + RIGHT_FORM);
    }
    int from = at + word.length();
    int length = text.length() - 1 - from;
    return (length == 7 || length == 8) && Digits.only(text, from, text.length() - 1)
        ? Optional.empty()
        : Optional.of("“第”和“号”之间应为 7 位流水号，不足的前面补 0，" + RIGHT_FORM);
  }

  /** Whether an old certificate's number looks like one: 景房权证…字第…号, 景土国用(2008)第0123号. */
  public static boolean looksLikeOldOne(String text) {
    return text.contains("第") && text.contains("号");
  }
}
