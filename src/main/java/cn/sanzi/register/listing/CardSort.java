package cn.sanzi.register.listing;

import cn.sanzi.register.RegisterRefusal.UnreadableFilter;
import cn.sanzi.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a list offers; each is an index within kind and group, with the number as the
 * last word.
 */
enum CardSort {
  NUMBER("c.number", "text"),
  NAME("c.name", "text"),
  /** By unit in the order of the organisation, then by kind. */
  UNIT("c.kind", "text"),
  /** Original value, or balance where there is none; missing ones count as least. */
  VALUE("coalesce(c.original_value, c.balance, -1e17)", "numeric"),
  AREA("coalesce(c.area, -1e17)", "numeric"),
  CHANGED("c.changed_at", "timestamptz");

  private final String key;
  private final String type;

  CardSort(String key, String type) {
    this.key = key;
    this.type = type;
  }

  static CardSort named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return NUMBER;
    }
    return Arrays.stream(values())
        .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
        .findAny()
        .orElseThrow(() -> new Refused(new UnreadableFilter("sort")));
  }

  /** The expression sorted by before the number, over the card {@code c}. */
  String key() {
    return key;
  }

  String orderBy(boolean descending) {
    String way = descending ? " desc" : "";
    return this == NUMBER ? key + way : key + way + ", c.number" + way;
  }

  /**
   * Rows behind the position, which is given by parameters {@code afterKey} and {@code
   * afterNumber}.
   */
  String behind(boolean descending) {
    String than = descending ? " < " : " > ";
    return this == NUMBER
        ? "c.number" + than + ":afterNumber"
        : "(" + key + ", c.number)" + than + "(cast(:afterKey as " + type + "), :afterNumber)";
  }
}
