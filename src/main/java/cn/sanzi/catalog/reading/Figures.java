package cn.sanzi.catalog.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it, taken apart step by step, with a note of what had to be done:
 * full-width digits, thousands separators, currency signs, trailing units, brackets for negative,
 * scientific notation.
 */
final class Figures {

  /**
   * A spreadsheet keeps fifteen significant digits; what comes after is noise of its binary
   * arithmetic.
   */
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

  private final Measure measure;
  private final StringBuilder note = new StringBuilder();
  private BigDecimal factor = BigDecimal.ONE;
  private boolean negative;

  Figures(Measure measure) {
    this.measure = measure;
  }

  /** The number in the column's unit; null when it is none. */
  @Nullable BigDecimal parse(String text, boolean isNumberCell) {
    String plain = Characters.compact(text);
    if (!plain.equals(text)) {
      noteIf(!plain.equals(text.replace(" ", "")), "全角转半角");
    }
    plain = withoutUnit(withoutCurrency(withoutBrackets(plain)));
    plain = withoutSeparators(plain);
    BigDecimal number = plain == null ? null : decimal(plain);
    if (number == null) {
      return null;
    }
    BigDecimal exact = isNumberCell ? number.round(SPREADSHEET) : number;
    BigDecimal inUnit = exact.multiply(factor);
    return negative ? inUnit.negate() : inUnit;
  }

  /** What was done; empty when it was read as it stands. */
  String note() {
    return note.toString();
  }

  void noteIf(boolean done, String what) {
    if (done) {
      note.append(note.isEmpty() ? "" : "；").append(what);
    }
  }

  private String withoutBrackets(String text) {
    int last = text.length() - 1;
    if (last < 2 || text.charAt(0) != '(' || text.charAt(last) != ')') {
      return text;
    }
    negative = true;
    noteIf(true, "括号按负数读");
    return text.substring(1, last);
  }

  private String withoutCurrency(String text) {
    for (String sign : measure.signs()) {
      if (text.startsWith(sign)) {
        noteIf(true, "去掉货币符号");
        return text.substring(sign.length());
      }
    }
    return text;
  }

  private String withoutUnit(String text) {
    for (Measure.Unit unit : measure.units()) {
      if (text.length() > unit.word().length() && text.endsWith(unit.word())) {
        factor = unit.factor();
        noteIf(
            true,
            factor.compareTo(BigDecimal.ONE) == 0
                ? "去掉单位"
                : "“" + unit.word() + "”换算为" + measure.name());
        return text.substring(0, text.length() - unit.word().length());
      }
    }
    return text;
  }

  /** Groups of three digits, else it may be a decimal comma or a slip: null. */
  private @Nullable String withoutSeparators(String text) {
    if (text.indexOf(',') < 0) {
      return text;
    }
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String[] groups = whole.split(",", -1);
    for (int i = 0; i < groups.length; i++) {
      int digits =
          i == 0 && groups[i].startsWith("-") ? groups[i].length() - 1 : groups[i].length();
      if (i == 0 ? digits < 1 || digits > 3 : digits != 3) {
        return null;
      }
    }
    noteIf(true, "去掉千位分隔符");
    return text.replace(",", "");
  }

  private @Nullable BigDecimal decimal(String text) {
    if (!isNumber(text)) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    // An exponent in the thousands is an attack or a slip; either way no quantity.
    return Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 60
        ? null
        : number;
  }

  /** Sign, digits with at most one point, optional exponent of at most three digits. */
  private boolean isNumber(String text) {
    int exponent = Math.max(text.indexOf('E'), text.indexOf('e'));
    String mantissa = exponent < 0 ? text : text.substring(0, exponent);
    String power = exponent < 0 ? "0" : text.substring(exponent + 1);
    if (power.startsWith("+") || power.startsWith("-")) {
      power = power.substring(1);
    }
    if (mantissa.startsWith("+") || mantissa.startsWith("-")) {
      mantissa = mantissa.substring(1);
    }
    int point = mantissa.indexOf('.');
    String digits =
        point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
    return Characters.isDigits(digits)
        && digits.length() <= 40
        && power.length() <= 3
        && Characters.isDigits(power);
  }
}
