package cn.sanzi.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tables of a campaign are looked at; null means any.
 *
 * @param late only those late in this way
 * @param handedIn only those that were handed in, or only those that were not
 * @param q part of a unit's name
 */
public record BoardFilter(
    @Nullable Integer group,
    @Nullable String kind,
    @Nullable Integer region,
    @Nullable UUID unit,
    @Nullable TableStage stage,
    @Nullable Lateness late,
    @Nullable Boolean handedIn,
    @Nullable String q) {

  /** Ways of being late. */
  public enum Lateness {
    /** Not handed in, and the deadline has passed (逾期未报). */
    OVERDUE,
    /** Handed in after the deadline, or not yet although it has passed (迟报). */
    LATE
  }

  /** No restriction. */
  public static final BoardFilter ALL =
      new BoardFilter(null, null, null, null, null, null, null, null);

  public BoardFilter {
    kind = kind == null || kind.isBlank() ? null : kind.strip();
    q = q == null || q.isBlank() ? null : q.strip();
  }

  /** As parameters of an address; what is not asked for is missing. */
  public Map<String, String> asParameters() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "group", group);
    put(parameters, "kind", kind);
    put(parameters, "region", region);
    put(parameters, "unit", unit);
    put(parameters, "stage", stage);
    put(parameters, "late", late);
    put(parameters, "handedIn", handedIn);
    put(parameters, "q", q);
    return parameters;
  }

  private static void put(Map<String, String> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, value.toString());
    }
  }
}
