package cn.sanzi.register.snapshot;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a step with a snapshot is refused. */
record SnapshotRefusal(Reason reason, String sentence, @Nullable String field) implements Refusal {

  /** Reasons, each with its stable code. */
  enum Reason {
    NO_SUCH_SNAPSHOT("no-such-snapshot", Sort.NOT_FOUND),
    NOT_COMPLETE("snapshot-not-complete", Sort.CONFLICT),
    NOT_YOURS("snapshot-not-yours", Sort.FORBIDDEN),
    BAD_SNAPSHOT("bad-snapshot", Sort.INVALID);

    private final String code;
    private final Sort sort;

    Reason(String code, Sort sort) {
      this.code = "register." + code;
      this.sort = sort;
    }
  }

  SnapshotRefusal(Reason reason, String sentence) {
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
