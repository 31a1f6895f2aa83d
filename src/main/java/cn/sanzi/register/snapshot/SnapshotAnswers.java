package cn.sanzi.register.snapshot;

import cn.sanzi.access.Unscoped;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.JobView;
import cn.sanzi.jobs.Jobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots as the page lists them, with how far their jobs are. */
@Component
@Unscoped("that a snapshot exists, and whether it is sound, is known to all who read the register")
class SnapshotAnswers {

  private final SnapshotStore store;
  private final Jobs jobs;
  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  SnapshotAnswers(SnapshotStore store, Jobs jobs, JdbcClient jdbc) {
    this.store = store;
    this.jobs = jobs;
    this.jdbc = jdbc;
  }

  record Answer(
      UUID id,
      String title,
      LocalDate baseDate,
      boolean frozen,
      String by,
      Instant askedAt,
      @Nullable Instant takenAt,
      long rows,
      @Nullable String digest,
      @Nullable Progress progress,
      @Nullable Check check) {}

  /** How far the job is that takes it. */
  record Progress(String state, long done, long total, @Nullable String error) {}

  /**
   * The last proof.
   *
   * @param endedAt null while it runs
   * @param findings what was found to be wrong; none when it is sound
   */
  record Check(String by, Instant askedAt, @Nullable Instant endedAt, List<String> findings) {}

  List<Answer> list() {
    return store.list().stream().map(this::answer).toList();
  }

  Answer get(UUID id) {
    return answer(store.get(id));
  }

  private Answer answer(Snapshot s) {
    return new Answer(
        s.id(),
        s.title(),
        s.baseDate(),
        s.frozen(),
        s.by(),
        s.askedAt(),
        s.takenAt(),
        s.rows(),
        s.digest(),
        s.frozen() || s.job() == null ? null : progress(s.job()),
        check(s.id()));
  }

  private Progress progress(JobId id) {
    JobView job = jobs.get(id);
    return new Progress(job.state().name(), job.done(), job.total(), job.error());
  }

  private @Nullable Check check(UUID snapshot) {
    return jdbc.sql(
            """
            select by_name, asked_at, ended_at, coalesce(findings, '[]')::text as findings
            from register.snapshot_check where snapshot_id = :id order by asked_at desc, id desc limit 1
            """)
        .param("id", snapshot)
        .query((row, n) -> check(row))
        .optional()
        .orElse(null);
  }

  private Check check(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Check(
        row.getString("by_name"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        json.readValue(row.getString("findings"), new TypeReference<>() {}));
  }
}
