package cn.sanzi.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reader looks for in the register; null or empty means any. The one place where filters
 * become SQL, so that a figure and the rows behind it cannot differ.
 *
 * @param kind codes of kinds, several by comma
 * @param use code of CL_USE; {@code -} for cards without one
 * @param title code of CL_TITLE; {@code -} for cards without one
 * @param valueFrom least original value, or balance where there is none, in yuan
 * @param increment only what was acquired after the base date (增量), or only what was not
 * @param q part of name or address, or the beginning of a number
 */
public record CardFilter(
    @Nullable String kind,
    @Nullable UUID unitId,
    @Nullable Integer groupNo,
    @Nullable Integer regionId,
    @Nullable String use,
    @Nullable String title,
    @Nullable BigDecimal valueFrom,
    @Nullable BigDecimal valueTo,
    @Nullable Boolean increment,
    @Nullable String q) {

  /** No restriction. */
  public static final CardFilter ALL =
      new CardFilter(null, null, null, null, null, null, null, null, null, null);

  private static final String NONE = "-";

  public CardFilter {
    kind = blankToNull(kind);
    use = blankToNull(use);
    title = blankToNull(title);
    q = blankToNull(q);
  }

  /** Kinds asked for; empty for any. */
  public List<String> kinds() {
    return kind == null ? List.of() : List.of(kind.split(","));
  }

  /** As parameters of an address; what is not asked for is missing. */
  public Map<String, String> asParameters() {
    var parameters = new LinkedHashMap<String, String>();
    putIfGiven(parameters, "kind", kind);
    putIfGiven(parameters, "unitId", unitId);
    putIfGiven(parameters, "groupNo", groupNo);
    putIfGiven(parameters, "regionId", regionId);
    putIfGiven(parameters, "use", use);
    putIfGiven(parameters, "title", title);
    putIfGiven(parameters, "valueFrom", valueFrom);
    putIfGiven(parameters, "valueTo", valueTo);
    putIfGiven(parameters, "increment", increment);
    putIfGiven(parameters, "q", q);
    return parameters;
  }

  private static void putIfGiven(Map<String, String> all, String name, @Nullable Object value) {
    if (value instanceof BigDecimal figure) {
      all.put(name, figure.toPlainString());
    } else if (value != null) {
      all.put(name, value.toString());
    }
  }

  /** Whether it leaves out cards by kind or state, of which a walk of all may meet few. */
  public boolean isOfPlaces() {
    return kind != null || use != null || title != null || increment != null;
  }

  /** Whether the kept sums can answer it: nothing is asked that they do not know. */
  public boolean isOfCells() {
    return valueFrom == null && valueTo == null && q == null;
  }

  /**
   * Conditions on what sums and cards share, over columns of {@code alias}; adds their parameters.
   */
  public List<String> cellConditions(String alias, Map<String, Object> parameters) {
    var conditions = new ArrayList<>(statusConditions(alias, parameters));
    if (kind != null) {
      conditions.add(alias + ".kind = any(:kinds)");
      parameters.put("kinds", kinds().toArray(String[]::new));
    }
    if (unitId != null) {
      conditions.add(alias + ".unit_id = :unitId");
      parameters.put("unitId", unitId);
    }
    if (groupNo != null) {
      conditions.add(alias + ".group_no = :groupNo");
      parameters.put("groupNo", groupNo);
    }
    if (regionId != null) {
      conditions.add(alias + ".region_id = :regionId");
      parameters.put("regionId", regionId);
    }
    return conditions;
  }

  /** Without increments, unless it asks for them. */
  public CardFilter ofBaseDate() {
    return increment != null
        ? this
        : new CardFilter(kind, unitId, groupNo, regionId, use, title, valueFrom, valueTo, false, q);
  }

  /** Conditions on use and title status alone, and whether it is an increment. */
  public List<String> statusConditions(String alias, Map<String, Object> parameters) {
    var conditions = new ArrayList<String>();
    if (use != null) {
      conditions.add(alias + ".use_status = :use");
      parameters.put("use", orNone(use));
    }
    if (title != null) {
      conditions.add(alias + ".title_status = :title");
      parameters.put("title", orNone(title));
    }
    if (increment != null) {
      // Written out, so that the index of the few increments fits.
      conditions.add(increment ? alias + ".increment" : "not " + alias + ".increment");
    }
    return conditions;
  }

  /** The same judgement on a place of the kept sums as {@link #cellConditions} makes in SQL. */
  public boolean holdsFor(String itsKind, String itsUse, String itsTitle, boolean itsIncrement) {
    return (kind == null || kinds().contains(itsKind))
        && (use == null || itsUse.equals(orNone(use)))
        && (title == null || itsTitle.equals(orNone(title)))
        && (increment == null || increment == itsIncrement);
  }

  private static String orNone(String code) {
    return code.equals(NONE) ? "" : code;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
