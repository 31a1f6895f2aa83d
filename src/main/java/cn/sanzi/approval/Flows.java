package cn.sanzi.approval;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The configured chains, each kept in every version. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class Flows implements ApplicationRunner {

  private static final TypeReference<List<Stage>> STAGES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Flows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A chain as the release brings it; a name only where the page of chains shows it. */
  record Flow(String key, @Nullable String name, List<Stage> stages) {}

  record StoredFlow(String key, int version, List<Stage> stages) {}

  @Override
  public void run(ApplicationArguments args) throws IOException {
    declared().forEach(this::keep);
  }

  List<Flow> declared() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(getClass().getResourceAsStream("/approval/flows.yaml"))) {
      return new YAMLMapper().readValue(file, new TypeReference<List<Flow>>() {});
    }
  }

  /** What was changed on the page outlives what a release brings. */
  private void keep(Flow flow) {
    Optional<StoredFlow> newest = findLast(flow.key());
    boolean same = newest.filter(kept -> kept.stages().equals(flow.stages())).isPresent();
    if (!same && !isChangedOnPage(flow.key())) {
      jdbc.sql(
              """
              insert into approval.flow (key, version, stages, since)
              values (:key, :version, :stages::jsonb, :since)
              on conflict do nothing
              """)
          .param("key", flow.key())
          .param("version", newest.map(kept -> kept.version() + 1).orElse(1))
          .param("stages", text(flow.stages()))
          .param("since", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  private boolean isChangedOnPage(String key) {
    return jdbc.sql(
            "select exists (select 1 from approval.flow where key = :key and origin = 'PAGE')")
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  /** The version in effect at that moment: the one that took effect last. */
  Optional<StoredFlow> findInEffect(String key, Instant at) {
    return jdbc.sql(
            """
            select key, version, stages::text from approval.flow
            where key = :key and since <= :at order by since desc, version desc limit 1
            """)
        .param("key", key)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) -> new StoredFlow(row.getString(1), row.getInt(2), stages(row.getString(3))))
        .optional();
  }

  private Optional<StoredFlow> findLast(String key) {
    return jdbc.sql(
            """
            select key, version, stages::text from approval.flow
            where key = :key order by version desc limit 1
            """)
        .param("key", key)
        .query(
            (row, n) -> new StoredFlow(row.getString(1), row.getInt(2), stages(row.getString(3))))
        .optional();
  }

  List<Stage> stages(String text) {
    return json.readValue(text, STAGES);
  }

  String text(List<Stage> stages) {
    return json.writeValueAsString(stages);
  }
}
