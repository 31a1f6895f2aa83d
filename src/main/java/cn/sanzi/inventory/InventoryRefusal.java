package cn.sanzi.inventory;

import cn.sanzi.shared.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a step of the inventory is refused. */
public record InventoryRefusal(
    Reason reason, String sentence, @Nullable String field, Map<String, Object> details)
    implements Refusal {

  /** Reasons, each with its stable code. */
  public enum Reason {
    NO_SUCH_CAMPAIGN("no-such-campaign", Sort.NOT_FOUND),
    NO_SUCH_ASSIGNMENT("no-such-assignment", Sort.NOT_FOUND),
    NO_SUCH_ROW("no-such-row", Sort.NOT_FOUND),
    NO_SUCH_IMPORT("no-such-import", Sort.NOT_FOUND),
    NO_SUCH_PAPER("no-such-paper", Sort.NOT_FOUND),
    NO_SUCH_PAIR("no-such-pair", Sort.NOT_FOUND),
    NO_SUCH_VERSION("no-such-version", Sort.NOT_FOUND),
    NOT_YOURS("not-yours", Sort.FORBIDDEN),
    NOT_NOW("not-now", Sort.CONFLICT),
    CHANGED_SINCE("changed-since", Sort.STALE),
    UNREADABLE_VALUE("unreadable-value", Sort.INVALID),
    BLOCKED("blocked", Sort.INVALID),
    WRONG_TEMPLATE("wrong-template", Sort.INVALID),
    NO_HEADINGS("no-headings", Sort.INVALID),
    NO_ROWS("no-rows", Sort.INVALID),
    COLUMN_MISSING("column-missing", Sort.INVALID),
    TOO_MANY_ROWS("too-many-rows", Sort.TOO_LARGE),
    BAD_CAMPAIGN("bad-campaign", Sort.INVALID),
    BAD_PAPER("bad-paper", Sort.INVALID),
    BAD_CODE("bad-code", Sort.INVALID),
    NO_SUCH_CODE("no-such-code", Sort.NOT_FOUND),
    BAD_FILTER("bad-filter", Sort.INVALID),
    BAD_BATCH("bad-batch", Sort.INVALID),
    DECIDED_DUPLICATE("decided-duplicate", Sort.CONFLICT);

    private final String code;
    private final Sort sort;

    Reason(String code, Sort sort) {
      this.code = "inventory." + code;
      this.sort = sort;
    }
  }

  public InventoryRefusal(Reason reason, String sentence) {
    this(reason, sentence, null, Map.of());
  }

  @Override
  public String code() {
    return reason.code;
  }

  @Override
  public Sort sort() {
    return reason.sort;
  }
}
