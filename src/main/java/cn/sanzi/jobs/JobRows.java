package cn.sanzi.jobs;

import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs as rows. Every change of a running job names the attempt, so that a node that lost its claim
 * changes nothing.
 */
@Component
final class JobRows {

  /** A job that this node has claimed. */
  record Claim(JobId id, String kind, Map<String, String> payload, Actor actor, int attempt) {}

  private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JobRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds a job unless one of that kind and subject is unfinished; returns whether it did. */
  boolean insert(
      JobId id,
      String kind,
      String subject,
      Map<String, String> payload,
      Actor actor,
      Instant now) {
    return jdbc.sql(
                """
                insert into jobs.job (id, kind, subject, payload, state, actor_account, actor_name,
                  actor_from, created_at, not_before)
                values (:id, :kind, :subject, cast(:payload as jsonb), 'WAITING', :account, :name,
                  :from, :now, :now)
                on conflict (kind, subject) where state in ('WAITING', 'RUNNING') do nothing
                """)
            .param("id", id.value())
            .param("kind", kind)
            .param("subject", subject)
            .param("payload", json.writeValueAsString(payload))
            .param("account", actor.account().value())
            .param("name", actor.name())
            .param("from", actor.from())
            .param("now", moment(now))
            .update()
        == 1;
  }

  Optional<JobId> findUnfinished(String kind, String subject) {
    return jdbc.sql(
            """
            select id from jobs.job
            where kind = :kind and subject = :subject and state in ('WAITING', 'RUNNING')
            """)
        .param("kind", kind)
        .param("subject", subject)
        .query((row, n) -> new JobId(row.getObject("id", UUID.class)))
        .optional();
  }

  Optional<JobView> find(JobId id) {
    return jdbc.sql(
            """
            select id, kind, state, done, total, coalesce(ended_at, created_at) as since, error
            from jobs.job where id = :id
            """)
        .param("id", id.value())
        .query(JobRows::view)
        .optional();
  }

  /** The next job that is due, or whose node has fallen silent; now it is ours. */
  Optional<Claim> claim(String node, Instant now, Instant silentSince) {
    return jdbc.sql(
            """
            update jobs.job set state = 'RUNNING', node = :node, attempt = attempt + 1,
              alive_at = :now, done = 0, total = 0
            where id = (
              select id from jobs.job
              where (state = 'WAITING' and not_before <= :now)
                 or (state = 'RUNNING' and alive_at < :silentSince)
              order by created_at limit 1 for update skip locked)
            returning id, kind, payload, actor_account, actor_name, actor_from, attempt
            """)
        .param("node", node)
        .param("now", moment(now))
        .param("silentSince", moment(silentSince))
        .query(this::claimed)
        .optional();
  }

  /** What this node had claimed when it died waits again. */
  int releaseAllOf(String node) {
    return jdbc.sql(
            "update jobs.job set state = 'WAITING' where state = 'RUNNING' and node = :node")
        .param("node", node)
        .update();
  }

  /**
   * Gives a sign of life. Empty when the claim is lost; else whether somebody wants it cancelled.
   */
  Optional<Boolean> beat(Claim claim, Instant now, long done, long total) {
    return jdbc.sql(
            """
            update jobs.job set alive_at = :now, done = :done, total = :total
            where id = :id and attempt = :attempt and state = 'RUNNING'
            returning cancel_wanted
            """)
        .param("now", moment(now))
        .param("done", done)
        .param("total", total)
        .param("id", claim.id().value())
        .param("attempt", claim.attempt())
        .query(Boolean.class)
        .optional();
  }

  void end(Claim claim, JobView.State state, @Nullable String error, Instant now) {
    jdbc.sql(
            """
            update jobs.job set state = :state, error = :error, ended_at = :now,
              done = case when :state = 'DONE' then greatest(done, total) else done end
            where id = :id and attempt = :attempt and state = 'RUNNING'
            """)
        .param("state", state.name())
        .param("error", error)
        .param("now", moment(now))
        .param("id", claim.id().value())
        .param("attempt", claim.attempt())
        .update();
  }

  /** Puts a job back, to be run again from then on. */
  void putBack(Claim claim, Instant notBefore) {
    jdbc.sql(
            """
            update jobs.job set state = 'WAITING', not_before = :notBefore
            where id = :id and attempt = :attempt and state = 'RUNNING'
            """)
        .param("notBefore", moment(notBefore))
        .param("id", claim.id().value())
        .param("attempt", claim.attempt())
        .update();
  }

  /** A waiting job is cancelled at once, a running one is asked to stop. */
  void cancel(JobId id, Instant now) {
    jdbc.sql(
            """
            update jobs.job set cancel_wanted = true,
              ended_at = case when state = 'WAITING' then :now end,
              state = case when state = 'WAITING' then 'CANCELLED' else state end
            where id = :id and state in ('WAITING', 'RUNNING')
            """)
        .param("now", moment(now))
        .param("id", id.value())
        .update();
  }

  private Claim claimed(ResultSet row, int n) throws SQLException {
    var actor =
        new Actor(
            new AccountId(row.getObject("actor_account", UUID.class)),
            row.getString("actor_name"),
            row.getString("actor_from"));
    return new Claim(
        new JobId(row.getObject("id", UUID.class)),
        row.getString("kind"),
        json.readValue(row.getString("payload"), PAYLOAD),
        actor,
        row.getInt("attempt"));
  }

  private static JobView view(ResultSet row, int n) throws SQLException {
    return new JobView(
        new JobId(row.getObject("id", UUID.class)),
        row.getString("kind"),
        JobView.State.valueOf(row.getString("state")),
        row.getLong("done"),
        row.getLong("total"),
        row.getTimestamp("since").toInstant(),
        row.getString("error"));
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
