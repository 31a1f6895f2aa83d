package cn.sanzi.jobs;

import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs kept in a table, so that they stand or fall with the transaction that asked for them. */
@Component
final class PersistedJobs implements Jobs {

  private final JobRows rows;
  private final Workers workers;
  private final Ids ids;
  private final Clock clock;

  PersistedJobs(JobRows rows, Workers workers, Ids ids, Clock clock) {
    this.rows = rows;
    this.workers = workers;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public JobId enqueue(String kind, String subject, Map<String, String> payload, Actor actor) {
    if (!workers.knows(kind)) {
      throw new IllegalArgumentException("no handler for jobs of kind " + kind);
    }
    var id = new JobId(ids.next());
    // The unfinished one may end between the two statements; then ours has room.
    while (!rows.insert(id, kind, subject, payload, actor, clock.instant())) {
      Optional<JobId> other = rows.findUnfinished(kind, subject);
      if (other.isPresent()) {
        return other.get();
      }
    }
    afterCommit(workers::wake);
    return id;
  }

  @Override
  public JobView get(JobId id) {
    return rows.find(id).orElseThrow(() -> new Refused(new JobRefusal.NotFound()));
  }

  @Override
  public void cancel(JobId id) {
    rows.cancel(id, clock.instant());
    afterCommit(() -> workers.tellCancelled(id));
  }

  private static void afterCommit(Runnable step) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      step.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            step.run();
          }
        });
  }
}
