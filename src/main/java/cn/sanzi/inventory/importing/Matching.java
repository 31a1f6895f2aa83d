package cn.sanzi.inventory.importing;

import cn.sanzi.inventory.declaring.Assignment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Recognises staged rows among the live rows of the assignment: by the hidden row id of our
 * template, else by natural key, else by equal content in the order of entry (forty identical desks
 * are legitimate).
 */
@Repository
class Matching {

  private final JdbcClient jdbc;

  Matching(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Compares anew; says the counts. */
  ImportCounts compare(ImportRun run, Assignment with) {
    // Rows staged a moment ago have no statistics: the planner takes them for a handful and would
    // walk them in loops.
    jdbc.sql("set local enable_nestloop = off").update();
    forget(run);
    if (hasLiveRows(with)) {
      byHiddenId(run, with);
      byDigest(run, with, "key_digest");
      byDigest(run, with, "digest");
    }
    findDuplicates(run);
    ImportCounts counts = counts(run, with);
    jdbc.sql("set local enable_nestloop = on").update();
    return counts;
  }

  private void forget(ImportRun run) {
    for (String table : new String[] {"import_match", "import_duplicate"}) {
      bind(
              "delete from inventory." + table + " where region_id = :region and import_id = :run",
              run)
          .update();
    }
  }

  private boolean hasLiveRows(Assignment assignment) {
    return jdbc.sql(
            """
            select exists (select 1 from inventory.declared_row
              where region_id = :region and assignment_id = :assignment and to_submission is null)
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .query(Boolean.class)
        .single();
  }

  private void byHiddenId(ImportRun run, Assignment with) {
    bind(
            """
            insert into inventory.import_match (region_id, import_id, seq, row_id, same)
            select distinct on (d.row_id) i.region_id, i.import_id, i.seq, d.row_id, d.digest = i.digest
            from inventory.import_row i
            join inventory.declared_row d on d.region_id = i.region_id and d.assignment_id = :assignment
              and d.row_id = i.hint_id and d.to_submission is null
            where i.region_id = :region and i.import_id = :run
            order by d.row_id, i.seq
            """,
            run)
        .param("assignment", with.id().value())
        .update();
  }

  /**
   * Pairs what is still unmatched on both sides: the first with the first, the second with the
   * second.
   */
  private void byDigest(ImportRun run, Assignment with, String column) {
    bind(
            """
            insert into inventory.import_match (region_id, import_id, seq, row_id, same)
            select :region, :run, i.seq, d.row_id, d.digest = i.digest
            from (
              select seq, digest, %1$s as by_what,
                row_number() over (partition by %1$s order by seq) as nth
              from inventory.import_row i
              where region_id = :region and import_id = :run and %1$s is not null
                and not exists (select 1 from inventory.import_match m
                  where m.region_id = i.region_id and m.import_id = i.import_id and m.seq = i.seq)) i
            join (
              select row_id, digest, %1$s as by_what,
                row_number() over (partition by %1$s order by ordinal) as nth
              from inventory.declared_row d
              where region_id = :region and assignment_id = :assignment and to_submission is null
                and %1$s is not null
                and not exists (select 1 from inventory.import_match m
                  where m.region_id = d.region_id and m.import_id = :run and m.row_id = d.row_id)) d
              on d.by_what = i.by_what and d.nth = i.nth
            """
                .formatted(column),
            run)
        .param("assignment", with.id().value())
        .update();
  }

  private void findDuplicates(ImportRun run) {
    bind(
            """
            insert into inventory.import_duplicate (region_id, import_id, seq, first_number)
            select region_id, import_id, seq, first_number
            from (
              select region_id, import_id, seq,
                first_value(row_number) over (partition by key_digest order by seq) as first_number,
                row_number() over (partition by key_digest order by seq) as nth
              from inventory.import_row
              where region_id = :region and import_id = :run and key_digest is not null) keyed
            where nth > 1
            """,
            run)
        .update();
  }

  private ImportCounts counts(ImportRun run, Assignment with) {
    return bind(
            """
            select count(*) as rows,
              count(*) filter (where not i.refused and m.seq is null) as added,
              count(*) filter (where not i.refused and not m.same) as changed,
              count(*) filter (where not i.refused and m.same) as unchanged,
              count(*) filter (where i.refused) as refused,
              count(*) filter (where i.blocking > 0 or d.seq is not null) as blocking,
              count(*) filter (where i.to_explain > 0) as to_explain,
              count(*) filter (where i.hints > 0) as hints,
              (select count(*) from inventory.declared_row r
               where r.region_id = :region and r.assignment_id = :assignment
                 and r.to_submission is null) - count(m.seq) as absent
            from inventory.import_row i
            left join inventory.import_match m
              on m.region_id = i.region_id and m.import_id = i.import_id and m.seq = i.seq
            left join inventory.import_duplicate d
              on d.region_id = i.region_id and d.import_id = i.import_id and d.seq = i.seq
            where i.region_id = :region and i.import_id = :run
            """,
            run)
        .param("assignment", with.id().value())
        .query((row, n) ->
            new ImportCounts(
                row.getInt("rows"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("absent"),
                row.getInt("refused"),
                row.getInt("blocking"),
                row.getInt("to_explain"),
                row.getInt("hints")))
        .single();
  }

  private JdbcClient.StatementSpec bind(String sql, ImportRun run) {
    return jdbc.sql(sql).param("region", run.region().value()).param("run", run.id().value());
  }
}
