package cn.sanzi.approval;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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

  record Flow(String key, List<Stage> stages) {}

  record StoredFlow(int version, List<Stage> stages) {}

  @Override
  public void run(ApplicationArguments args) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(getClass().getResourceAsStream("/approval/flows.yaml"))) {
      List<Flow> declared = new YAMLMapper().readValue(file, new TypeReference<List<Flow>>() {});
      declared.forEach(this::keep);
    }
  }

  private void keep(Flow flow) {
    StoredFlow newest = findNewest(flow.key());
    if (newest != null && newest.stages().equals(flow.stages())) {
      return;
    }
    jdbc.sql(
            """
            insert into approval.flow (key, version, stages, since)
            values (:key, :version, :stages::jsonb, :since)
            on conflict do nothing
            """)
        .param("key", flow.key())
        .param("version", newest == null ? 1 : newest.version() + 1)
        .param("stages", json.writeValueAsString(flow.stages()))
        .param("since", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  StoredFlow newest(String key) {
    return Objects.requireNonNull(findNewest(key), () -> "No flow " + key);
  }

  private @Nullable StoredFlow findNewest(String key) {
    return jdbc.sql(
            """
            select version, stages::text from approval.flow
            where key = :key order by version desc limit 1
            """)
        .param("key", key)
        .query((row, n) -> new StoredFlow(row.getInt(1), stages(row.getString(2))))
        .optional()
        .orElse(null);
  }

  List<Stage> stages(String text) {
    return json.readValue(text, STAGES);
  }
}
