package cn.sanzi.register.snapshot;

import cn.sanzi.access.Unscoped;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.audit.Trail;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobRun;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves a snapshot anew (核验快照): every row against its digest and the history it came from, every
 * part against its rows, the whole against its parts and against what the audit trail recorded.
 */
@Component
@Unscoped("says of a whole snapshot whether it is sound; asked for by the office or the auditor")
class Checking implements JobHandler {

  static final String KIND = "register.snapshot-check";

  private static final int SHOWN = 50;

  private final SnapshotStore store;
  private final PartDigest digests;
  private final Trail trail;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Checking(
      SnapshotStore store,
      PartDigest digests,
      Trail trail,
      Audit audit,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.digests = digests;
    this.trail = trail;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun job) throws Exception {
    UUID check = UUID.fromString(job.payload().get("check"));
    Snapshot snapshot = store.getFrozen(UUID.fromString(job.payload().get("snapshot")));
    var done = new AtomicLong();
    Beside.run(
        () -> transaction.executeWithoutResult(status -> prove(check, snapshot, done, job)),
        () -> job.progress(done.get(), snapshot.rows()));
  }

  private void prove(UUID check, Snapshot snapshot, AtomicLong done, JobRun job) {
    List<String> findings = new ArrayList<>();
    findings.addAll(rows(snapshot.id()));
    done.set(snapshot.rows());
    findings.addAll(parts(snapshot.id()));
    whole(snapshot, findings);
    boolean sound = findings.isEmpty();
    jdbc.sql(
            """
            update register.snapshot_check
            set ended_at = :at, row_count = :rows, findings = :findings::jsonb where id = :id
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("rows", snapshot.rows())
        .param("findings", json.writeValueAsString(findings))
        .param("id", check)
        .update();
    String result = sound ? "未发现改动" : "发现 " + findings.size() + " 处不符";
    audit.record(
        new AuditEntry(
            job.actor(),
            "register.snapshot.checked",
            "snapshot",
            snapshot.id().toString(),
            null,
            null,
            "核验快照「" + snapshot.title() + "」：" + result,
            null,
            null));
  }

  /** Rows that are not what their digest was made of, or whose history is gone. */
  private List<String> rows(UUID id) {
    return jdbc.sql(
            """
            select c.number, c.name, v.asset_id is null as gone
            from register.snapshot_row c
            left join register.card_version v
              on v.region_id = c.region_id and v.asset_id = c.asset_id and v.version = c.version
            where c.snapshot_id = :id
              and (v.asset_id is null or v.doc is null or c.digest <> %s)
            order by c.number limit :most
            """
                .formatted(SnapshotStore.DIGEST))
        .param("id", id)
        .param("most", SHOWN)
        .query((row, n) ->
            "%s「%s」：%s"
                .formatted(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3) ? "资产库中对应的历史版本不见了" : "快照中的数据或资产库的历史版本被改动"))
        .list();
  }

  /** Parts that are not the sum of their rows. */
  private List<String> parts(UUID id) {
    return jdbc.sql(
            """
            select coalesce(p.kind, s.kind) as kind
            from (select * from register.snapshot_part where snapshot_id = :id) s
            full join (%s) p on (p.region_id, p.unit_id, p.kind, p.group_no, p.increment)
              = (s.region_id, s.unit_id, s.kind, s.group_no, s.increment)
            where (p.count, p.area, p.original_value, p.net_value, p.balance, p.digest) is distinct from
              (s.count, s.area, s.original_value, s.net_value, s.balance, s.digest)
            order by 1 limit :most
            """
                .formatted(SnapshotStore.PARTS))
        .param("id", id)
        .param("most", SHOWN)
        .query((row, n) -> "资产种类 " + row.getString(1) + " 的一个分部：合计或摘要与其各行不符")
        .list();
  }

  private void whole(Snapshot snapshot, List<String> findings) {
    PartDigest.Total total = digests.of(snapshot.id());
    if (!total.digest().equals(snapshot.digest()) || total.rows() != snapshot.rows()) {
      findings.add("全部分部的总摘要与快照登记的不符");
    }
    var frozen =
        new Trail.Query(
            "snapshot",
            snapshot.id().toString(),
            null,
            "register.snapshot.frozen",
            null,
            null,
            null,
            1);
    boolean recorded =
        trail.read(new Trail.Reach(true, Set.of(), Set.of(), null), frozen).records().stream()
            .anyMatch(line -> String.valueOf(line.after()).contains(total.digest()));
    if (!recorded) {
      findings.add("总摘要与审计日志在冻结时记下的不符");
    }
  }
}
