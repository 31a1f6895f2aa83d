package cn.sanzi.inventory.declaring;

import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.JobView;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which job enters a large table into the register. */
@Repository
public class Enterings {

  private final JdbcClient jdbc;
  private final Jobs jobs;

  Enterings(JdbcClient jdbc, Jobs jobs) {
    this.jdbc = jdbc;
    this.jobs = jobs;
  }

  public void begin(Assignment assignment, JobId job, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into inventory.entering (region_id, assignment_id, submission_no, job_id, by_name, asked_at)
            values (:region, :assignment, :no, :job, :by, :at)
            on conflict (region_id, assignment_id) do update
            set submission_no = excluded.submission_no, job_id = excluded.job_id,
                by_name = excluded.by_name, asked_at = excluded.asked_at
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("no", assignment.submissionNo())
        .param("job", job.value())
        .param("by", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The one of the submission that waits for its last signature; none for a table that is in. */
  public Optional<Entering> find(Assignment assignment) {
    if (assignment.state() != AssignmentState.SUBMITTED) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select job_id, by_name, asked_at from inventory.entering
            where region_id = :region and assignment_id = :assignment and submission_no = :no
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("no", assignment.submissionNo())
        .query((row, n) -> entering(row))
        .optional();
  }

  private Entering entering(ResultSet row) throws SQLException {
    JobView job = jobs.get(new JobId(row.getObject("job_id", UUID.class)));
    String by = row.getString("by_name");
    Instant since = row.getObject("asked_at", OffsetDateTime.class).toInstant();
    return switch (job.state()) {
      case WAITING, RUNNING, DONE -> new Entering(job.done(), job.total(), by, since, null);
      case FAILED -> new Entering(0, 0, by, since, job.error() == null ? "入库没有完成。" : job.error());
      case CANCELLED -> new Entering(0, 0, by, since, "入库已取消。");
    };
  }
}
