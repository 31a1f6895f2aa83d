package cn.sanzi.register.listing;

import java.util.Locale;
import java.util.Map;

/** Text that a reader looks for: anywhere in name or address, or at the beginning of a number. */
record SoughtText(String text) {

  /**
   * What decides; the index of pairs only proposes. Text without case is compared as it stands,
   * which is cheaper.
   */
  String condition(Map<String, Object> parameters) {
    String like =
        text.toLowerCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT)) ? "like" : "ilike";
    parameters.put("contains", "%" + escaped() + "%");
    String inText = "c.name " + like + " :contains or c.address " + like + " :contains";
    if (!looksLikeNumber()) {
      return "(" + inText + ")";
    }
    parameters.put("prefix", prefix());
    return "(" + inText + " or starts_with(c.number, :prefix))";
  }

  /** Cards that may match, by index: no match is missing, some may be wrong. */
  String candidates(Map<String, Object> parameters) {
    parameters.put("q", text);
    String byPairs =
        "select region_id, asset_id from register.card_text where pairs @> register.pairs(:q)";
    if (!looksLikeNumber()) {
      return byPairs;
    }
    parameters.put("prefix", prefix());
    return byPairs
        + " union select region_id, asset_id from register.card"
        + " where number >= :prefix and number < :prefix || '~'";
  }

  /** A pair needs two. */
  boolean isIndexable() {
    return text.codePointCount(0, text.length()) >= 2;
  }

  private boolean looksLikeNumber() {
    return text.matches("[0-9]{4}[0-9A-Za-z]*");
  }

  private String prefix() {
    return text.toUpperCase(Locale.ROOT);
  }

  private String escaped() {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
