package cn.sanzi.inventory.importing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of staged rows once they have served. */
@Repository
class StagedRows {

  private static final List<String> STAGED =
      List.of("import_row", "import_match", "import_duplicate", "import_line", "import_place");

  private final JdbcClient jdbc;

  StagedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes away what was staged of an import that is read anew. */
  void forget(ImportRun run) {
    for (String table : STAGED) {
      forget(table, run, "= :id");
    }
  }

  /**
   * What an ended import staged is of no use but for the problems of the last one, whose marked
   * workbook can still be fetched.
   */
  void keepProblemsOnly(ImportRun run) {
    jdbc.sql(
            """
            delete from inventory.import_row i
            where i.region_id = :region and i.import_id = :id and i.problems is null
              and not exists (select 1 from inventory.import_duplicate d
                where d.region_id = i.region_id and d.import_id = i.import_id and d.seq = i.seq)
            """)
        .param("region", run.region().value())
        .param("id", run.id().value())
        .update();
    forget("import_match", run, "= :id");
    jdbc.sql(
            """
            delete from inventory.import_line l
            where l.region_id = :region and l.import_id = :id
              and not exists (select 1 from inventory.import_row i
                where i.region_id = l.region_id and i.import_id = l.import_id and i.seq = l.seq)
            """)
        .param("region", run.region().value())
        .param("id", run.id().value())
        .update();
    for (String table : STAGED) {
      forget(
          table,
          run,
          """
          in (select id from inventory.import_run where region_id = :region
            and assignment_id = :assignment and ended_at is not null and id <> :id)
          """);
    }
  }

  private void forget(String table, ImportRun run, String which) {
    jdbc.sql("delete from inventory." + table + " where region_id = :region and import_id " + which)
        .param("region", run.region().value())
        .param("assignment", run.assignment().value())
        .param("id", run.id().value())
        .update();
  }

  /** Whether the problems that it found are still there to be marked. */
  boolean hasProblems(ImportRun run) {
    return switch (run.state()) {
      case READY -> true;
      case READING, REFUSED, FAILED -> false;
      case CONFIRMED, CANCELLED ->
          jdbc.sql(
                  """
                  select id = :id from inventory.import_run
                  where region_id = :region and assignment_id = :assignment
                    and state in ('CONFIRMED', 'CANCELLED')
                  order by ended_at desc, id desc limit 1
                  """)
              .param("region", run.region().value())
              .param("assignment", run.assignment().value())
              .param("id", run.id().value())
              .query(Boolean.class)
              .single();
    };
  }
}
