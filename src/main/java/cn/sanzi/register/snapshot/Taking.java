package cn.sanzi.register.snapshot;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobRun;
import cn.sanzi.register.snapshot.SnapshotStore.Slice;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a snapshot: one transaction that sees the register as of one moment, however long it takes
 * and whatever is accepted meanwhile. Cut off, it leaves nothing and runs again.
 */
@Component
class Taking implements JobHandler {

  static final String KIND = "register.snapshot";

  private final SnapshotStore store;
  private final PartDigest digests;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Taking(
      SnapshotStore store,
      PartDigest digests,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.digests = digests;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun job) throws Exception {
    UUID id = UUID.fromString(job.payload().get("snapshot"));
    if (store.get(id).frozen()) {
      return;
    }
    var done = new AtomicLong();
    long total = store.countCards();
    Beside.run(
        () -> transaction.executeWithoutResult(status -> take(id, done, job)),
        () -> job.progress(done.get(), total));
  }

  private void take(UUID id, AtomicLong done, JobRun job) {
    var at = clock.instant();
    for (Slice slice : store.slices()) {
      done.addAndGet(store.take(id, slice));
    }
    store.addParts(id);
    PartDigest.Total total = digests.of(id);
    if (total.rows() != done.get()) {
      throw new IllegalStateException("Parts hold " + total.rows() + " rows of " + done.get());
    }
    store.freeze(id, at, total.rows(), total.digest());
    audit.record(
        new AuditEntry(
            job.actor(),
            "register.snapshot.frozen",
            "snapshot",
            id.toString(),
            null,
            null,
            "冻结快照「%s」：%d 件".formatted(store.get(id).title(), total.rows()),
            null,
            "{\"digest\":\"%s\",\"rows\":%d}".formatted(total.digest(), total.rows())));
  }
}
