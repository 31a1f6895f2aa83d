package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.JobRun;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges the tables of a campaign that are with their clerks by another version of their kind, one
 * table a transaction: run again, it goes on where it was.
 */
@Component
public class Rejudging implements JobHandler {

  private static final String KIND = "inventory.rejudge";

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Assignments assignments;
  private final DeclaredRows rows;
  private final RowStore store;
  private final RowJudge judge;
  private final TypedTexts texts;
  private final Trail trail;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Rejudging(
      JdbcClient jdbc,
      Assignments assignments,
      DeclaredRows rows,
      RowStore store,
      RowJudge judge,
      TypedTexts texts,
      Trail trail,
      Clock clock,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.assignments = assignments;
    this.rows = rows;
    this.store = store;
    this.judge = judge;
    this.texts = texts;
    this.trail = trail;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Adds the job within the caller's transaction. */
  public static JobId enqueue(Jobs jobs, UUID campaign, KindCode kind, int version, Actor by) {
    return jobs.enqueue(
        KIND,
        campaign + " " + kind.value() + " " + version,
        Map.of(
            "campaign",
            campaign.toString(),
            "kind",
            kind.value(),
            "version",
            String.valueOf(version)),
        by);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) {
    UUID campaign = UUID.fromString(text(run, "campaign"));
    int version = Integer.parseInt(text(run, "version"));
    List<UUID> open =
        jdbc.sql(
                """
                select id from inventory.assignment
                where campaign_id = :campaign and kind = :kind and kind_version <> :version
                  and state in ('OPEN', 'RETURNED')
                """)
            .param("campaign", campaign)
            .param("kind", text(run, "kind"))
            .param("version", version)
            .query(UUID.class)
            .list();
    var whole = new Scope(List.of(new Grant(new PostId(campaign), Role.OFFICE, null, null, null)));
    int done = 0;
    for (UUID id : open) {
      run.checkCancelled();
      transaction.executeWithoutResult(
          status -> move(assignments.lock(new AssignmentId(id), whole), version, run));
      run.progress(++done, open.size());
    }
  }

  private void move(Assignment before, int version, JobRun run) {
    if (!before.state().isWithClerk()) {
      return;
    }
    Assignment assignment = pinned(before, version);
    dropPreviews(assignment);
    RowJudge.Bench bench = judge.benchFor(assignment);
    int moved = 0;
    int after = 0;
    List<DeclaredRow> some;
    do {
      some = rows.list(assignment, RowFilter.ALL, "", after, AT_ONCE);
      var kept = texts.of(assignment, some);
      for (DeclaredRow row : some) {
        var typed = texts.read(bench.form(), kept.getOrDefault(row.id(), Map.of()));
        JudgedRow judged =
            bench.judge(bench.form().fromJson(row.doc()), row.explanation(), typed.unreadable());
        store.rejudge(assignment, row, judged, run.actor(), clock.instant());
        texts.keep(assignment, row.id(), row.rev() + 1, typed.texts());
        after = row.ordinal();
        moved++;
      }
    } while (some.size() == AT_ONCE);
    trail.record(
        assignment,
        "inventory.assignment.version-moved",
        "由第 %d 版换到第 %d 版，%d 行重新校验".formatted(before.kindVersion(), version, moved),
        run.actor());
  }

  /** The revision moves: who has the table open is told that it changed. */
  private Assignment pinned(Assignment assignment, int version) {
    jdbc.sql(
            """
            update inventory.assignment set kind_version = :version, rev = rev + 1
            where region_id = :region and id = :id
            """)
        .param("version", version)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
    return assignment.under(version);
  }

  /** What was read by the older version would be merged with its verdicts: it is read anew. */
  private void dropPreviews(Assignment assignment) {
    jdbc.sql(
            """
            update inventory.import_run set state = 'FAILED', ended_at = :at,
              refusal = '本表已换用新版分类目录，请重新上传。'
            where region_id = :region and assignment_id = :id and state in ('READING', 'READY')
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  private static String text(JobRun run, String key) {
    return Objects.requireNonNull(run.payload().get(key), key);
  }
}
