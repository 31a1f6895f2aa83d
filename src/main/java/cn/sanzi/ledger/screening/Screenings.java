package cn.sanzi.ledger.screening;

import cn.sanzi.access.Reader;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.ledger.screening.ScreeningStore.Standing;
import cn.sanzi.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ordering screenings; the work itself is done by a job. */
@Service
class Screenings {

  private final ScreeningStore store;
  private final Jobs jobs;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Screenings(ScreeningStore store, Jobs jobs, Audit audit, Ids ids, Clock clock) {
    this.store = store;
    this.jobs = jobs;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Has the register walked as far as the reader's posts of reviewer and office go. */
  @Transactional
  public void begin(Reader by) {
    List<Reach> reach = Reach.of(by.scope());
    UUID id = ids.next();
    store.insert(id, reach, by.actor(), clock.instant());
    JobId job =
        jobs.enqueue(Screening.KIND, id.toString(), Map.of("screening", id.toString()), by.actor());
    store.runBy(id, job);
    audit.record(
        new AuditEntry(
            by.actor(),
            "ledger.screening.begun",
            "screening",
            id.toString(),
            null,
            null,
            "按盘活筛选规则筛查资产库",
            null,
            null));
  }

  /** The last one of that reach; empty when there was none. */
  public Optional<Standing> last(Reader reader) {
    return store.last(Reach.of(reader.scope()));
  }
}
