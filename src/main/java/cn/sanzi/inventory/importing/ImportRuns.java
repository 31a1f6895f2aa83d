package cn.sanzi.inventory.importing;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.files.FileId;
import cn.sanzi.files.StoredFile;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.jobs.JobId;
import cn.sanzi.organization.RegionId;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports in the database. */
@Repository
class ImportRuns {

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  ImportRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ImportId id, Assignment into, StoredFile file, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into inventory.import_run (region_id, assignment_id, id, unit_id, group_no,
              file_id, file_name, state, by_id, by_name, at)
            values (:region, :assignment, :id, :unit, :group, :file, :name, 'READING', :by, :byName, :at)
            """)
        .param("region", into.region().value())
        .param("assignment", into.id().value())
        .param("id", id.value())
        .param("unit", into.unit().value())
        .param("group", into.group().value())
        .param("file", file.id().value())
        .param("name", file.name())
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  ImportRun get(ImportId id, Scope scope) {
    return get(id, scope, "");
  }

  ImportRun lock(ImportId id, Scope scope) {
    return get(id, scope, " for update");
  }

  private ImportRun get(ImportId id, Scope scope, String lock) {
    var reach = ScopeSql.of(scope, "i");
    return jdbc.sql(
            "select i.* from inventory.import_run i where i.id = :id and " + reach.anyOf() + lock)
        .param("id", id.value())
        .params(reach.parameters())
        .query(this::run)
        .optional()
        .orElseThrow(
            () -> new Refused(new InventoryRefusal(Reason.NO_SUCH_IMPORT, "没有这次导入，或不在您的权限范围内。")));
  }

  void runBy(ImportId id, JobId job) {
    jdbc.sql("update inventory.import_run set job_id = :job where id = :id")
        .param("job", job.value())
        .param("id", id.value())
        .update();
  }

  void found(ImportRun run, SheetFindings findings) {
    jdbc.sql(
            """
            update inventory.import_run set mapping = :mapping::jsonb, converted = :converted::jsonb,
              left_out = :leftOut::jsonb, warnings = :warnings::jsonb
            where region_id = :region and id = :id
            """)
        .param("mapping", json.writeValueAsString(findings.mapping()))
        .param("converted", json.writeValueAsString(findings.converted()))
        .param("leftOut", json.writeValueAsString(findings.leftOut()))
        .param("warnings", json.writeValueAsString(findings.warnings()))
        .param("region", run.region().value())
        .param("id", run.id().value())
        .update();
  }

  /** What reading a workbook found besides rows. */
  record SheetFindings(
      List<ImportRun.MappedColumn> mapping,
      List<ImportRun.Converted> converted,
      List<ImportRun.LeftOut> leftOut,
      List<String> warnings) {}

  /** Begins anew with what the clerk said of the columns; only what is previewed. */
  void readAgain(ImportRun run, List<Choice> choices) {
    jdbc.sql(
            """
            update inventory.import_run set state = 'READING', choices = :choices::jsonb
            where region_id = :region and id = :id and state = 'READY'
            """)
        .param("choices", json.writeValueAsString(choices))
        .param("region", run.region().value())
        .param("id", run.id().value())
        .update();
  }

  void ready(ImportRun run, long baseRev, ImportCounts counts) {
    jdbc.sql(
            """
            update inventory.import_run set state = 'READY', base_rev = :rev, row_count = :rows,
              added = :added, changed = :changed, unchanged = :unchanged, absent = :absent,
              refused = :refused, blocking = :blocking, to_explain = :toExplain, hints = :hints
            where region_id = :region and id = :id and state in ('READING', 'READY')
            """)
        .param("rev", baseRev)
        .param("rows", counts.rows())
        .param("added", counts.added())
        .param("changed", counts.changed())
        .param("unchanged", counts.unchanged())
        .param("absent", counts.absent())
        .param("refused", counts.refused())
        .param("blocking", counts.blocking())
        .param("toExplain", counts.toExplain())
        .param("hints", counts.hints())
        .param("region", run.region().value())
        .param("id", run.id().value())
        .update();
  }

  /** Ends an import; only one that has not ended yet. */
  boolean end(ImportRun run, ImportState state, @Nullable String refusal, Instant at) {
    return jdbc.sql(
                """
                update inventory.import_run set state = :state, refusal = :refusal, ended_at = :at
                where region_id = :region and id = :id and state in ('READING', 'READY')
                """)
            .param("state", state.name())
            .param("refusal", refusal)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("region", run.region().value())
            .param("id", run.id().value())
            .update()
        == 1;
  }

  /** The imports into an assignment, newest first. */
  List<ImportRun> list(Assignment into, int limit) {
    return jdbc.sql(
            """
            select * from inventory.import_run
            where region_id = :region and assignment_id = :assignment
            order by at desc, id desc limit :limit
            """)
        .param("region", into.region().value())
        .param("assignment", into.id().value())
        .param("limit", limit)
        .query(this::run)
        .list();
  }

  private ImportRun run(ResultSet row, int n) throws SQLException {
    UUID job = row.getObject("job_id", UUID.class);
    return new ImportRun(
        new ImportId(row.getObject("id", UUID.class)),
        new RegionId(row.getInt("region_id")),
        new AssignmentId(row.getObject("assignment_id", UUID.class)),
        new FileId(row.getObject("file_id", UUID.class)),
        row.getString("file_name"),
        ImportState.valueOf(row.getString("state")),
        job == null ? null : new JobId(job),
        row.getLong("base_rev"),
        counts(row),
        row.getString("refusal"),
        json.readValue(row.getString("mapping"), new TypeReference<>() {}),
        json.readValue(row.getString("converted"), new TypeReference<>() {}),
        json.readValue(row.getString("left_out"), new TypeReference<>() {}),
        json.readValue(row.getString("warnings"), new TypeReference<>() {}),
        json.readValue(row.getString("choices"), new TypeReference<>() {}),
        new Actor(
            new AccountId(row.getObject("by_id", UUID.class)), row.getString("by_name"), "job"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static ImportCounts counts(ResultSet row) throws SQLException {
    return new ImportCounts(
        row.getInt("row_count"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("unchanged"),
        row.getInt("absent"),
        row.getInt("refused"),
        row.getInt("blocking"),
        row.getInt("to_explain"),
        row.getInt("hints"));
  }
}
