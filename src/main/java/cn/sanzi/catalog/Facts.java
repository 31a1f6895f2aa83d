package cn.sanzi.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a subject when it is judged (事实), by the keys of its declaration. What is not
 * known is left out. Keys and types are checked when it is judged.
 */
public final class Facts {

  private static final Facts NONE = new Facts(Map.of());

  private final Map<String, Object> known;

  private Facts(Map<String, Object> known) {
    this.known = known;
  }

  public static Facts none() {
    return NONE;
  }

  /** A text or a code; a missing one leaves the fact unknown, as with every kind of value. */
  public Facts with(String key, @Nullable String text) {
    return and(key, text);
  }

  public Facts with(String key, @Nullable LocalDate day) {
    return and(key, day);
  }

  public Facts with(String key, @Nullable Boolean yes) {
    return and(key, yes);
  }

  /** An amount in yuan, an area or a percentage in its column's unit, or a whole number. */
  public Facts with(String key, @Nullable BigDecimal figure) {
    return and(key, figure);
  }

  public Facts with(String key, int figure) {
    return and(key, BigDecimal.valueOf(figure));
  }

  /** Several codes of a column that takes several. */
  public Facts with(String key, Collection<String> codes) {
    return and(key, codes.isEmpty() ? null : String.join(";", codes));
  }

  /** By key: {@code String}, {@code LocalDate}, {@code Boolean} or {@code BigDecimal}. */
  public Map<String, Object> known() {
    return known;
  }

  private Facts and(String key, @Nullable Object value) {
    var more = new TreeMap<>(known);
    if (value == null) {
      more.remove(key);
    } else {
      more.put(key, value);
    }
    return new Facts(Map.copyOf(more));
  }
}
