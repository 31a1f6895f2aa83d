package cn.sanzi.inventory.grid;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.grid.GridAnswer.Differing;
import cn.sanzi.inventory.grid.GridAnswer.Result;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches already saved, by the key that the page gave them. */
@Repository
class GridSaves {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Kept>> OUTCOMES = new TypeReference<>() {};

  /** Nobody sends a batch again after that long. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final Clock clock;

  GridSaves(JdbcClient jdbc, SecretBox box, Clock clock) {
    this.jdbc = jdbc;
    this.box = box;
    this.clock = clock;
  }

  /** What became of a row; the row itself is read anew when it is told again. */
  record Kept(String key, UUID rowId, Result result, List<Differing> differs) {}

  private record Saved(byte[] content, UUID by, String outcomes) {}

  /** What became of a batch saved under that key; empty when there is none. */
  List<Kept> find(Assignment assignment, UUID key, GridBatch batch, Actor by) {
    var found =
        jdbc.sql(
                """
                select content, by_id, outcomes from inventory.grid_save
                where region_id = :region and assignment_id = :assignment and key = :key
                """)
            .param("region", assignment.region().value())
            .param("assignment", assignment.id().value())
            .param("key", key)
            .query((row, n) ->
                new Saved(
                    row.getBytes("content"),
                    row.getObject("by_id", UUID.class),
                    row.getString("outcomes")))
            .optional();
    if (found.isEmpty()) {
      return List.of();
    }
    Saved saved = found.get();
    if (!saved.by().equals(by.account().value())
        || !Arrays.equals(saved.content(), digest(batch))) {
      throw new Refused(new InventoryRefusal(Reason.BAD_BATCH, "这个保存编号已用于另一批修改，请换一个编号再保存。"));
    }
    return JSON.readValue(saved.outcomes(), OUTCOMES);
  }

  void keep(Assignment assignment, UUID key, GridBatch batch, List<Kept> outcomes, Actor by) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            delete from inventory.grid_save
            where region_id = :region and assignment_id = :assignment and at < :old
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("old", now.minus(KEPT))
        .update();
    jdbc.sql(
            """
            insert into inventory.grid_save (region_id, assignment_id, key, content, outcomes, by_id, at)
            values (:region, :assignment, :key, :content, :outcomes::jsonb, :by, :at)
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("key", key)
        .param("content", digest(batch))
        .param("outcomes", JSON.writeValueAsString(outcomes))
        .param("by", by.account().value())
        .param("at", now)
        .update();
  }

  private byte[] digest(GridBatch batch) {
    return box.mac("rows", JSON.writeValueAsString(batch).getBytes(StandardCharsets.UTF_8));
  }
}
