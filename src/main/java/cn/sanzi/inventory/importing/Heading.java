package cn.sanzi.inventory.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading as a clerk writes it, taken apart: the words, and the unit in brackets behind them.
 *
 * @param words without spaces, stars and brackets, half-width
 * @param unit such as 万元 or ㎡; null where there is none
 */
record Heading(String words, @Nullable String unit) {

  /** 原值/万元, 原值：万元. */
  private static final Pattern BEHIND = Pattern.compile("(?s)(.+?)\\s*[/／:：,，]\\s*([^/／:：,，]+)");

  private static final Pattern STATED = Pattern.compile("^(金额|计量|面积)?单位\\s*[:：]\\s*");

  static Heading of(String text) {
    String plain =
        text.replace('（', '(').replace('）', ')').replace('【', '(').replace('】', ')').strip();
    int open = openOfLast(plain);
    String unit = null;
    if (open > 0) {
      unit = plain.substring(open + 1, plain.length() - 1).strip();
      plain = plain.substring(0, open);
    }
    if (unit == null) {
      Matcher behind = BEHIND.matcher(plain);
      if (behind.matches() && UnitFactor.isUnit(behind.group(2))) {
        return new Heading(words(behind.group(1)), behind.group(2));
      }
    }
    return new Heading(words(plain), unit == null ? null : STATED.matcher(unit).replaceFirst(""));
  }

  /** The words of a label that has no unit behind it, with what it says in brackets. */
  static String wordsOfLabel(String label) {
    return words(label.replace('（', '(').replace('）', ')'));
  }

  private static String words(String plain) {
    return Normalizer.normalize(plain, Normalizer.Form.NFKC)
        .replaceAll("[\\s*★:：、,，·]", "")
        .replaceFirst("^其中(?=..)", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Where the bracket opens that closes at the very end; -1 where none does. */
  private static int openOfLast(String plain) {
    int depth = 0;
    for (int i = plain.length() - 1; i >= 0 && plain.endsWith(")"); i--) {
      depth += plain.charAt(i) == ')' ? 1 : plain.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
