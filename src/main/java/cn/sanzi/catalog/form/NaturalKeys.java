package cn.sanzi.catalog.form;

import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Values;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Natural keys of rows (自然键): the first alternative whose columns are all filled. */
final class NaturalKeys {

  private static final char BETWEEN = '\u001f';

  private final List<int[]> alternatives = new ArrayList<>();

  NaturalKeys(Kind kind) {
    for (List<String> keys : kind.naturalKeys()) {
      alternatives.add(keys.stream().mapToInt(kind::indexOf).toArray());
    }
  }

  /**
   * Text that is equal for the same key, however it was written; empty when no alternative is
   * complete.
   */
  String of(Values row) {
    for (int[] alternative : alternatives) {
      String key = of(row, alternative);
      if (!key.isEmpty()) {
        return key;
      }
    }
    return "";
  }

  private static String of(Values row, int[] columns) {
    var key = new StringBuilder();
    for (int column : columns) {
      Object value = row.get(column);
      if (value == null) {
        return "";
      }
      key.append(value instanceof String text ? plain(text) : value.toString()).append(BETWEEN);
    }
    return key.toString();
  }

  /** Without spaces, half-width, in capitals: two clerks do not write one address alike. */
  private static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toUpperCase(Locale.ROOT);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean capital = c >= 'A' && c <= 'Z';
      boolean chinese = c >= '\u4e00' && c <= '\u9fff';
      if (!digit && !capital && !chinese) {
        return false;
      }
    }
    return true;
  }
}
