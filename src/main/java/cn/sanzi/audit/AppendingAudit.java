package cn.sanzi.audit;

import cn.sanzi.platform.SecretBox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends to the table, each record with its MAC. */
@Component
final class AppendingAudit implements Audit {

  private final RecordRows rows;
  private final SecretBox box;
  private final Clock clock;

  AppendingAudit(JdbcClient jdbc, SecretBox box, Clock clock) {
    this.rows = new RecordRows(jdbc);
    this.box = box;
    this.clock = clock;
  }

  @Override
  public void record(AuditEntry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "An audit record belongs in the transaction of what it tells: " + entry.action());
    }
    StoredRecord one =
        new StoredRecord(
            rows.nextSeq(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            entry.actor().account().value(),
            entry.actor().name(),
            entry.actor().from(),
            entry.action(),
            entry.subjectType(),
            entry.subjectId(),
            entry.regionId(),
            entry.unitId(),
            entry.summary(),
            sealed(entry.before()),
            sealed(entry.after()));
    rows.insert(one, box.mac("audit", Canonical.bytes(one)));
  }

  private @Nullable String sealed(@Nullable String plain) {
    return plain == null ? null : box.seal(plain);
  }
}
