package cn.sanzi.ledger;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a step with the ledger is refused. */
public record LedgerRefusal(Reason reason, String sentence, @Nullable String field)
    implements Refusal {

  /** Reasons, each with its stable code. */
  public enum Reason {
    NO_SUCH_ITEM("no-such-item", Sort.NOT_FOUND),
    NO_SUCH_CANDIDATE("no-such-candidate", Sort.NOT_FOUND),
    NOT_YOURS("not-yours", Sort.FORBIDDEN),
    TAKEN_ALREADY("taken-already", Sort.CONFLICT),
    DECIDED_ALREADY("decided-already", Sort.CONFLICT),
    CHANGED_SINCE("changed-since", Sort.STALE),
    NOT_LIVE("not-live", Sort.CONFLICT),
    BAD_VALUE("bad-value", Sort.INVALID);

    private final String code;
    private final Sort sort;

    Reason(String code, Sort sort) {
      this.code = "ledger." + code;
      this.sort = sort;
    }
  }

  public LedgerRefusal(Reason reason, String sentence) {
    this(reason, sentence, null);
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
