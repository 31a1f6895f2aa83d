package cn.sanzi.inventory.plan;

import cn.sanzi.files.FileId;
import cn.sanzi.inventory.plan.WorkPlan.PlanFile;
import cn.sanzi.inventory.plan.WorkPlan.State;
import cn.sanzi.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work plans in the database. */
@Repository
class PlanStore {

  private final JdbcClient jdbc;

  PlanStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose a plan is. */
  record Body(@Nullable Integer group, @Nullable Integer region) {}

  void insert(UUID id, UUID campaign, Body body, int version, String title, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into inventory.work_plan (id, campaign_id, group_no, region_id, version, title,
              state, by_id, by_name, at)
            values (:id, :campaign, :group, :region, :version, :title, 'SUBMITTED', :by, :byName, :at)
            """)
        .param("id", id)
        .param("campaign", campaign)
        .param("group", body.group())
        .param("region", body.region())
        .param("version", version)
        .param("title", title)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void addFile(UUID plan, int seq, PlanFile file) {
    jdbc.sql(
            """
            insert into inventory.work_plan_file (plan_id, seq, file_id, form, name, size)
            values (:plan, :seq, :file, :form, :name, :size)
            """)
        .param("plan", plan)
        .param("seq", seq)
        .param("file", file.file().value())
        .param("form", file.form())
        .param("name", file.name())
        .param("size", file.size())
        .update();
  }

  boolean decide(UUID id, int rev, State state, String opinion, Actor by, Instant at) {
    return jdbc.sql(
                """
                update inventory.work_plan set state = :state, opinion = :opinion, decided_by = :by,
                  decided_at = :at, rev = rev + 1
                where id = :id and rev = :rev and state = 'SUBMITTED'
                """)
            .param("state", state.name())
            .param("opinion", opinion)
            .param("by", by.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("rev", rev)
            .update()
        == 1;
  }

  /** The newest first. */
  List<WorkPlan> list(UUID campaign) {
    Map<UUID, List<Filed>> files =
        jdbc
            .sql(
                """
                select f.* from inventory.work_plan_file f
                join inventory.work_plan p on p.id = f.plan_id
                where p.campaign_id = :campaign order by f.plan_id, f.seq
                """)
            .param("campaign", campaign)
            .query((row, n) -> filed(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Filed::plan));
    return jdbc.sql(
            "select * from inventory.work_plan where campaign_id = :campaign order by at desc,"
                + " version desc")
        .param("campaign", campaign)
        .query((row, n) -> plan(row, files))
        .list();
  }

  /** The campaign of a plan. */
  Optional<UUID> findCampaign(UUID plan) {
    return jdbc.sql("select campaign_id from inventory.work_plan where id = :id")
        .param("id", plan)
        .query(UUID.class)
        .optional();
  }

  private record Filed(UUID plan, PlanFile file) {}

  private static Filed filed(ResultSet row) throws SQLException {
    return new Filed(
        row.getObject("plan_id", UUID.class),
        new PlanFile(
            new FileId(row.getObject("file_id", UUID.class)),
            row.getBoolean("form"),
            row.getString("name"),
            row.getLong("size")));
  }

  private static WorkPlan plan(ResultSet row, Map<UUID, List<Filed>> files) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    @Nullable Instant decidedAt = decided == null ? null : decided.toInstant();
    return new WorkPlan(
        id,
        row.getObject("campaign_id", UUID.class),
        number(row, "group_no"),
        number(row, "region_id"),
        row.getInt("version"),
        row.getString("title"),
        State.valueOf(row.getString("state")),
        row.getInt("rev"),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("opinion"),
        row.getString("decided_by"),
        decidedAt,
        files.getOrDefault(id, List.of()).stream().map(Filed::file).toList());
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
