package cn.sanzi.catalog.form;

import cn.sanzi.catalog.Column.Need;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Values;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Natural keys of rows (自然键): the first alternative whose columns are filled. A column that a
 * declarant may leave empty may be missing beside a mandatory one: a whole building has no floors.
 */
final class NaturalKeys {

  private static final char BETWEEN = '\u001f';

  /** One alternative; where no column is mandatory, none may be missing. */
  private record Alternative(int[] columns, boolean[] mayMiss) {}

  private final List<Alternative> alternatives = new ArrayList<>();

  NaturalKeys(Kind kind) {
    for (List<String> keys : kind.naturalKeys()) {
      int[] columns = keys.stream().mapToInt(kind::indexOf).toArray();
      boolean firm = false;
      for (int column : columns) {
        firm |= kind.columns().get(column).need() == Need.MANDATORY;
      }
      var mayMiss = new boolean[columns.length];
      for (int i = 0; i < columns.length; i++) {
        Need need = kind.columns().get(columns[i]).need();
        mayMiss[i] = firm && (need == Need.CONDITIONAL || need == Need.OPTIONAL);
      }
      alternatives.add(new Alternative(columns, mayMiss));
    }
  }

  /**
   * Text that is equal for the same key, however it was written; empty when no alternative is
   * complete.
   */
  String of(Values row) {
    for (Alternative alternative : alternatives) {
      String key = of(row, alternative);
      if (!key.isEmpty()) {
        return key;
      }
    }
    return "";
  }

  private static String of(Values row, Alternative alternative) {
    var key = new StringBuilder();
    for (int i = 0; i < alternative.columns().length; i++) {
      Object value = row.get(alternative.columns()[i]);
      if (value == null) {
        if (!alternative.mayMiss()[i]) {
          return "";
        }
        key.append(BETWEEN);
        continue;
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
