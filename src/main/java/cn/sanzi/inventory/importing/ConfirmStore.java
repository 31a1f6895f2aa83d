package cn.sanzi.inventory.importing;

import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The set-wise merge of staged rows into declared rows. */
@Repository
class ConfirmStore {

  private static final String FACTS =
      """
      name, place_code, address, use_status, title_status, area, original_value, net_value, balance,
      increment, key_digest, digest, blocking, to_explain, hints, problems, explanation, doc\
      """;

  private static final String STAGED_FACTS =
      "i." + String.join(", i.", FACTS.replaceAll("\\s+", "").split(","));

  private final JdbcClient jdbc;

  ConfirmStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Changed rows that belong to a frozen submission: the old version is closed, a new one begins.
   */
  void replaceFrozen(ImportRun run, Assignment into, Actor by, Instant at) {
    bind(
            """
            with closed as (
              update inventory.declared_row d set to_submission = :draft
              from inventory.import_match m
              join inventory.import_row i
                on i.region_id = m.region_id and i.import_id = m.import_id and i.seq = m.seq
              where m.region_id = :region and m.import_id = :run and not m.same and not i.refused
                and d.region_id = m.region_id and d.assignment_id = :assignment
                and d.row_id = m.row_id and d.to_submission is null and d.from_submission < :draft
              returning d.row_id, d.rev, d.ordinal, m.seq)
            insert into inventory.declared_row (region_id, assignment_id, row_id, from_submission, rev,
              ordinal, %s, changed_by, changed_by_name, changed_at)
            select :region, :assignment, c.row_id, :draft, c.rev + 1, c.ordinal, %s, :by, :byName, :at
            from closed c
            join inventory.import_row i
              on i.region_id = :region and i.import_id = :run and i.seq = c.seq
            """
                .formatted(FACTS, STAGED_FACTS),
            run,
            into,
            by,
            at)
        .update();
  }

  /** Changed rows that belong to the draft alone. */
  void updateDrafts(ImportRun run, Assignment into, Actor by, Instant at) {
    bind(
            """
            update inventory.declared_row d set rev = d.rev + 1, (%s) = row(%s),
              changed_by = :by, changed_by_name = :byName, changed_at = :at
            from inventory.import_match m
            join inventory.import_row i
              on i.region_id = m.region_id and i.import_id = m.import_id and i.seq = m.seq
            where m.region_id = :region and m.import_id = :run and not m.same and not i.refused
              and d.region_id = m.region_id and d.assignment_id = :assignment
              and d.row_id = m.row_id and d.to_submission is null and d.from_submission = :draft
              and d.digest <> i.digest
            """
                .formatted(FACTS, STAGED_FACTS),
            run,
            into,
            by,
            at)
        .update();
  }

  /** New rows in the order of the file; there may be gaps between their ordinals. */
  void insertAdded(ImportRun run, Assignment into, int firstOrdinal, Actor by, Instant at) {
    bind(
            """
            insert into inventory.declared_row (region_id, assignment_id, row_id, from_submission, rev,
              ordinal, %s, changed_by, changed_by_name, changed_at)
            select :region, :assignment, i.row_id, :draft, 1,
              :first + i.seq - 1, %s, :by, :byName, :at
            from inventory.import_row i
            where i.region_id = :region and i.import_id = :run and not i.refused
              and not exists (select 1 from inventory.import_match m
                where m.region_id = i.region_id and m.import_id = i.import_id and m.seq = i.seq)
            """
                .formatted(FACTS, STAGED_FACTS),
            run,
            into,
            by,
            at)
        .param("first", firstOrdinal)
        .update();
  }

  /** Ends live rows that the file does not hold: all of them, or those chosen. Says how many. */
  int closeAbsent(ImportRun run, Assignment into, boolean all, UUID[] chosen) {
    return jdbc.sql(
            """
            update inventory.declared_row d set to_submission = :draft
            where d.region_id = :region and d.assignment_id = :assignment and d.to_submission is null
              and (:all or d.row_id = any(:chosen))
              and not exists (select 1 from inventory.import_match m
                where m.region_id = d.region_id and m.import_id = :run and m.row_id = d.row_id)
            """)
        .param("draft", into.draftNo())
        .param("region", run.region().value())
        .param("assignment", into.id().value())
        .param("run", run.id().value())
        .param("all", all)
        .param("chosen", chosen)
        .update();
  }

  /** Settles remarks on rows that the import changed. */
  void settleRemarks(ImportRun run, Assignment into, Instant at) {
    jdbc.sql(
            """
            update inventory.remark k set settled_at = :at
            from inventory.import_match m
            where m.region_id = :region and m.import_id = :run and not m.same
              and k.region_id = m.region_id and k.assignment_id = :assignment
              and k.row_id = m.row_id and k.settled_at is null
            """)
        .param("region", run.region().value())
        .param("run", run.id().value())
        .param("assignment", into.id().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Digest of the whole set, for the one audit record. */
  String digest(ImportRun run) {
    return jdbc.sql(
            """
            select coalesce(encode(sha256(string_agg(digest, ''::bytea order by seq)), 'hex'), '')
            from inventory.import_row where region_id = :region and import_id = :run
            """)
        .param("region", run.region().value())
        .param("run", run.id().value())
        .query(String.class)
        .single();
  }

  private JdbcClient.StatementSpec bind(
      String sql, ImportRun run, Assignment into, Actor by, Instant at) {
    return jdbc.sql(sql)
        .param("region", run.region().value())
        .param("run", run.id().value())
        .param("assignment", into.id().value())
        .param("draft", into.draftNo())
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC));
  }
}
