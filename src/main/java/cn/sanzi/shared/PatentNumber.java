package cn.sanzi.shared;

import java.util.Optional;

/**
 * Patent or application number (专利号、申请号), ZC 0006-2003: {@code ZL202410123456.0}; eight digits
 * before October 2003.
 */
public record PatentNumber(String value) {

  private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

  public PatentNumber {
    Checked.require("a patent number", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    String bare = text.startsWith("ZL") || text.startsWith("CN") ? text.substring(2) : text;
    int point = bare.indexOf('.');
    if ((point != 12 && point != 8) || bare.length() != point + 2 || !Digits.only(bare, 0, point)) {
      return Optional.of("应为 12 位数字、点和 1 位校验位，如 ZL202410123456.0");
    }
    char sort = point == 12 ? bare.charAt(4) : bare.charAt(2);
    if ("12389".indexOf(sort) < 0) {
      return Optional.of("种类号“" + sort + "”不存在（1 发明、2 实用新型、3 外观设计、8 和 9 为 PCT）");
    }
    int sum = 0;
    for (int i = 0; i < point; i++) {
      sum += (bare.charAt(i) - '0') * WEIGHTS[i];
    }
    char right = sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    return bare.charAt(point + 1) == right ? Optional.empty() : Optional.of("校验位不符，请对照证书核对");
  }
}
