package cn.sanzi.audit;

import cn.sanzi.platform.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail: one bounded query per branch of the reach, united. */
@Component
final class RecordedTrail implements Trail {

  private static final int LONGEST_PAGE = 500;

  private final JdbcClient jdbc;
  private final SecretBox box;

  RecordedTrail(JdbcClient jdbc, SecretBox box) {
    this.jdbc = jdbc;
    this.box = box;
  }

  @Override
  public Page read(Reach reach, Query query) {
    int limit = Math.clamp(query.limit(), 1, LONGEST_PAGE);
    Map<String, Object> parameters = new HashMap<>();
    List<String> branches = branches(reach, parameters);
    if (branches.isEmpty()) {
      return new Page(List.of(), null);
    }
    String filters = filters(query, parameters);
    parameters.put("limit", limit + 1);
    String union =
        branches.stream()
            .map(branch ->
                "(select %s from audit.record where %s%s order by seq desc limit :limit)"
                    .formatted(RecordRows.COLUMNS, branch, filters))
            .collect(Collectors.joining("\nunion\n"));
    List<Line> found =
        jdbc.sql("select * from (" + union + ") r order by seq desc limit :limit")
            .params(parameters)
            .query((row, n) -> line(row))
            .list();
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), found.get(limit - 1).seq());
  }

  private static List<String> branches(Reach reach, Map<String, Object> parameters) {
    if (reach.everything()) {
      return List.of("true");
    }
    List<String> branches = new ArrayList<>();
    if (!reach.regions().isEmpty()) {
      branches.add("region_id = any(:regions)");
      parameters.put("regions", reach.regions().toArray(Integer[]::new));
    }
    if (!reach.units().isEmpty()) {
      branches.add("unit_id = any(:units)");
      parameters.put("units", reach.units().toArray(UUID[]::new));
    }
    if (reach.account() != null) {
      branches.add("account = :account");
      parameters.put("account", reach.account());
    }
    return branches;
  }

  private static String filters(Query query, Map<String, Object> parameters) {
    StringBuilder sql = new StringBuilder();
    and(sql, parameters, "seq < :before", "before", query.before());
    and(sql, parameters, "subject_type = :subjectType", "subjectType", query.subjectType());
    and(sql, parameters, "subject_id = :subjectId", "subjectId", query.subjectId());
    and(sql, parameters, "strpos(actor_name, :actor) > 0", "actor", query.actor());
    and(
        sql,
        parameters,
        "(action = :action or starts_with(action, :action || '.'))",
        "action",
        query.action());
    and(sql, parameters, "at >= :from", "from", utc(query.from()));
    and(sql, parameters, "at < :to", "to", utc(query.to()));
    return sql.toString();
  }

  private static void and(
      StringBuilder sql,
      Map<String, Object> parameters,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      parameters.put(name, value);
    }
  }

  private Line line(ResultSet row) throws SQLException {
    StoredRecord one = RecordRows.record(row);
    return new Line(
        one.seq(),
        one.at(),
        one.actorName(),
        one.actorFrom(),
        one.action(),
        one.subjectType(),
        one.subjectId(),
        one.summary(),
        opened(one.before()),
        opened(one.after()));
  }

  private @Nullable String opened(@Nullable String sealed) {
    return sealed == null ? null : box.open(sealed);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
