package cn.sanzi.register.snapshot;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.platform.Ids;
import cn.sanzi.register.snapshot.SnapshotRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ordering snapshots and their proofs; the work itself is done by jobs. */
@Service
class Snapshots {

  private final SnapshotStore store;
  private final Jobs jobs;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  Snapshots(SnapshotStore store, Jobs jobs, Audit audit, JdbcClient jdbc, Ids ids, Clock clock) {
    this.store = store;
    this.jobs = jobs;
    this.audit = audit;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Has the register frozen as it stands; only the city's office may. */
  @Transactional
  public UUID take(String title, LocalDate baseDate, Reader by) {
    requireCity(by);
    String given = title.strip();
    if (given.isEmpty() || given.length() > 60) {
      throw new Refused(new SnapshotRefusal(Reason.BAD_SNAPSHOT, "请填写快照名称（60 字以内）。", "title"));
    }
    if (baseDate.isAfter(LocalDate.now(clock))) {
      throw new Refused(new SnapshotRefusal(Reason.BAD_SNAPSHOT, "基准日不能晚于今天。", "baseDate"));
    }
    UUID id = ids.next();
    store.insert(id, given, baseDate, by.actor(), clock.instant());
    JobId job =
        jobs.enqueue(Taking.KIND, id.toString(), Map.of("snapshot", id.toString()), by.actor());
    store.give(id, job);
    audit.record(
        new AuditEntry(
            by.actor(),
            "register.snapshot.ordered",
            "snapshot",
            id.toString(),
            null,
            null,
            "开始冻结快照「%s」，基准日 %s".formatted(given, baseDate),
            null,
            null));
    return id;
  }

  /** Has a snapshot proved; says the job. */
  @Transactional
  public JobId check(UUID id, Reader by) {
    Snapshot snapshot = store.getFrozen(id);
    UUID check = ids.next();
    JobId job =
        jobs.enqueue(
            Checking.KIND,
            check.toString(),
            Map.of("check", check.toString(), "snapshot", snapshot.id().toString()),
            by.actor());
    jdbc.sql(
            """
            insert into register.snapshot_check (id, snapshot_id, job_id, asked_at, by_id, by_name)
            values (:id, :snapshot, :job, :at, :by, :byName)
            """)
        .param("id", check)
        .param("snapshot", id)
        .param("job", job.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.actor().account().value())
        .param("byName", by.actor().name())
        .update();
    return job;
  }

  private static void requireCity(Reader by) {
    boolean city =
        by.scope().grants().stream().anyMatch(g -> g.role() == Role.OFFICE && g.regions() == null);
    if (!city) {
      throw new Refused(new SnapshotRefusal(Reason.NOT_YOURS, "冻结快照由市专班办公室办理。"));
    }
  }
}
