package cn.sanzi.inventory.declaring;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Audit records about assignments. */
@Component
public class Trail {

  private final Audit audit;

  Trail(Audit audit) {
    this.audit = audit;
  }

  public void record(Assignment of, String action, String summary, Actor by) {
    record(of, action, summary, by, null, null);
  }

  /** Of a set of rows: the digest stands for the rows. */
  public void recordDigest(Assignment of, String action, String summary, Actor by, String digest) {
    record(of, action, summary, by, null, "{\"digest\":\"" + digest + "\"}");
  }

  public void record(
      Assignment of,
      String action,
      String summary,
      Actor by,
      @Nullable String before,
      @Nullable String after) {
    audit.record(
        new AuditEntry(
            by,
            action,
            "assignment",
            of.id().value().toString(),
            of.region().value(),
            of.unit().value(),
            summary,
            before,
            after));
  }
}
