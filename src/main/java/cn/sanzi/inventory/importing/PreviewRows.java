package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.inventory.declaring.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads staged rows for the preview and for the marked workbook. */
@Repository
class PreviewRows {

  private static final String SELECT =
      """
      select i.seq, i.sheet, i.row_number, coalesce(m.row_id, i.row_id) as row_id, i.problems, i.doc,
        case when i.refused then 'REFUSED' when m.seq is null then 'ADDED'
             when m.same then 'UNCHANGED' else 'CHANGED' end as class,
        d.first_number,
        case when m.seq is not null and not m.same then
          (select r.doc::text from inventory.declared_row r
           where r.region_id = i.region_id and r.assignment_id = :assignment and r.row_id = m.row_id
             and r.to_submission is null) end as before
      from inventory.import_row i
      left join inventory.import_match m
        on m.region_id = i.region_id and m.import_id = i.import_id and m.seq = i.seq
      left join inventory.import_duplicate d
        on d.region_id = i.region_id and d.import_id = i.import_id and d.seq = i.seq
      where i.region_id = :region and i.import_id = :run
      """;

  private final JdbcClient jdbc;

  PreviewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which staged rows to show. */
  enum Only {
    ALL("true"),
    PROBLEMS("(i.refused or i.blocking > 0 or i.to_explain > 0 or d.seq is not null)"),
    BLOCKING("(i.blocking > 0 or d.seq is not null)"),
    EXPLAIN("i.to_explain > 0"),
    REFUSED("i.refused"),
    ADDED("not i.refused and m.seq is null"),
    CHANGED("not i.refused and not m.same"),
    UNCHANGED("not i.refused and m.same");

    private final String sql;

    Only(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A staged row.
   *
   * @param before the declared row as it stands, for a changed one
   */
  record Preview(
      int seq,
      int sheet,
      int number,
      UUID rowId,
      String className,
      List<Problem> problems,
      String doc,
      @Nullable String before) {}

  List<Preview> list(ImportRun run, Only only, int after, int limit) {
    return bind(
            SELECT + " and i.seq > :after and " + only.sql + " order by i.seq limit :limit", run)
        .param("after", after)
        .param("limit", limit)
        .query(PreviewRows::preview)
        .list();
  }

  /**
   * Rows with problems in the order of the sheets, as the database delivers them: within a
   * transaction, and the caller closes it.
   */
  Stream<Preview> streamWithProblems(ImportRun run) {
    return bind(
        SELECT
            + " and (i.problems is not null or d.seq is not null)"
            + " order by i.sheet, i.row_number",
        run)
        .withFetchSize(500)
        .query(PreviewRows::preview)
        .stream();
  }

  /** A declared row that the file does not hold. */
  record Absent(UUID rowId, int ordinal, String doc) {}

  List<Absent> listAbsent(ImportRun run, int after, int limit) {
    return bind(
            """
            select r.row_id, r.ordinal, r.doc::text as doc from inventory.declared_row r
            where r.region_id = :region and r.assignment_id = :assignment and r.to_submission is null
              and r.ordinal > :after
              and not exists (select 1 from inventory.import_match m
                where m.region_id = r.region_id and m.import_id = :run and m.row_id = r.row_id)
            order by r.ordinal limit :limit
            """,
            run)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) ->
            new Absent(
                row.getObject("row_id", UUID.class), row.getInt("ordinal"), row.getString("doc")))
        .list();
  }

  private JdbcClient.StatementSpec bind(String sql, ImportRun run) {
    return jdbc.sql(sql)
        .param("region", run.region().value())
        .param("assignment", run.assignment().value())
        .param("run", run.id().value());
  }

  private static Preview preview(ResultSet row, int n) throws SQLException {
    List<Problem> problems = Problems.read(row.getString("problems"));
    int first = row.getInt("first_number");
    if (!row.wasNull()) {
      var more = new ArrayList<>(problems);
      more.add(duplicateOf(first));
      problems = more;
    }
    return new Preview(
        row.getInt("seq"),
        row.getInt("sheet"),
        row.getInt("row_number"),
        row.getObject("row_id", UUID.class),
        row.getString("class"),
        problems,
        row.getString("doc"),
        row.getString("before"));
  }

  private static Problem duplicateOf(int first) {
    return new Problem(
        null, "duplicate", Severity.BLOCK, "与第 " + first + " 行是同一项资产（关键列相同），请删去一行，或更正关键列。", null);
  }
}
