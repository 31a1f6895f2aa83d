package cn.sanzi.ledger.screening;

import cn.sanzi.jobs.JobId;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Screenings in the database. */
@Repository
class ScreeningStore {

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  ScreeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A screening as it stands; not ended while its job runs. */
  record Standing(
      UUID id,
      @Nullable UUID jobId,
      Instant askedAt,
      String byName,
      @Nullable Instant endedAt,
      long scanned,
      long proposed,
      long excluded) {}

  void insert(UUID id, List<Reach> reach, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into ledger.screening (id, reach, asked_at, by_id, by_name)
            values (:id, :reach::jsonb, :at, :by, :byName)
            """)
        .param("id", id)
        .param("reach", json.writeValueAsString(reach))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.account().value())
        .param("byName", by.name())
        .update();
  }

  void runBy(UUID id, JobId job) {
    jdbc.sql("update ledger.screening set job_id = :job where id = :id")
        .param("job", job.value())
        .param("id", id)
        .update();
  }

  List<Reach> reachOf(UUID id) {
    String reach =
        jdbc.sql("select reach from ledger.screening where id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    return json.readValue(reach, new TypeReference<List<Reach>>() {});
  }

  void end(UUID id, long scanned, long proposed, long excluded, Instant at) {
    jdbc.sql(
            """
            update ledger.screening set ended_at = :at, scanned = :scanned, proposed = :proposed,
              excluded = :excluded
            where id = :id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("scanned", scanned)
        .param("proposed", proposed)
        .param("excluded", excluded)
        .param("id", id)
        .update();
  }

  /** The last one with exactly that reach. */
  Optional<Standing> last(List<Reach> reach) {
    return jdbc.sql(
            """
            select id, job_id, asked_at, by_name, ended_at, scanned, proposed, excluded
            from ledger.screening where reach = :reach::jsonb order by seq desc limit 1
            """)
        .param("reach", json.writeValueAsString(reach))
        .query(Standing.class)
        .optional();
  }
}
