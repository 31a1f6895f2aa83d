package cn.sanzi.inventory.importing;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A heading as a clerk writes it, taken apart: the words, and the unit in brackets behind them.
 *
 * @param words without spaces, stars and brackets, half-width
 * @param unit such as 万元 or ㎡; null where there is none
 */
record Heading(String words, @Nullable String unit) {

  static Heading of(String text) {
    String plain =
        text.replace('（', '(').replace('）', ')').replace('【', '(').replace('】', ')').strip();
    int open = plain.lastIndexOf('(');
    String unit = null;
    if (open > 0 && plain.endsWith(")")) {
      unit = plain.substring(open + 1, plain.length() - 1).strip();
      plain = plain.substring(0, open);
    }
    String words =
        Normalizer.normalize(plain, Normalizer.Form.NFKC)
            .replaceAll("[\\s*★:：、,，·]", "")
            .toLowerCase(Locale.ROOT);
    return new Heading(words, unit);
  }
}
