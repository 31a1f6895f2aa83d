package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes single declared rows; the bulk way is the import's. Frozen versions are closed, never
 * changed.
 */
@Repository
public class RowStore {

  private final JdbcClient jdbc;

  RowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(
      Assignment to, UUID rowId, int rev, int ordinal, JudgedRow row, Actor by, Instant at) {
    bind(
            jdbc.sql(
                """
                insert into inventory.declared_row (region_id, assignment_id, row_id, from_submission,
                  rev, ordinal, name, place_code, address, use_status, title_status, area,
                  original_value, net_value, balance, increment, key_digest, digest, blocking,
                  to_explain, hints, problems, explanation, doc, changed_by, changed_by_name, changed_at)
                values (:region, :assignment, :row, :draft, :rev, :ordinal, :name, :place, :address,
                  :use, :title, :area, :original, :net, :balance, :increment, :key, :digest, :blocking,
                  :toExplain, :hints, :problems::jsonb, :explanation, :doc::jsonb, :by, :byName, :at)
                """),
            to,
            rowId,
            row,
            by,
            at)
        .param("rev", rev)
        .param("ordinal", ordinal)
        .update();
  }

  /** Changes a row that belongs to the draft alone. */
  public void update(Assignment to, UUID rowId, JudgedRow row, Actor by, Instant at) {
    bind(
            jdbc.sql(
                """
                update inventory.declared_row set rev = rev + 1, name = :name, place_code = :place,
                  address = :address, use_status = :use, title_status = :title, area = :area,
                  original_value = :original, net_value = :net, balance = :balance,
                  increment = :increment, key_digest = :key, digest = :digest, blocking = :blocking,
                  to_explain = :toExplain, hints = :hints, problems = :problems::jsonb,
                  explanation = :explanation, doc = :doc::jsonb, changed_by = :by,
                  changed_by_name = :byName, changed_at = :at
                where region_id = :region and assignment_id = :assignment and row_id = :row
                  and from_submission = :draft and to_submission is null
                """),
            to,
            rowId,
            row,
            by,
            at)
        .update();
  }

  /**
   * Stores what another version of the kind makes of a live row; it stays the work of whoever
   * declared it. A frozen row is closed and goes on in the draft.
   */
  void rejudge(Assignment of, DeclaredRow before, JudgedRow row, Actor by, Instant at) {
    if (before.fromSubmission() != of.draftNo()) {
      continueInDraft(of, before);
    }
    bind(
            jdbc.sql(
                """
                update inventory.declared_row set rev = rev + 1, name = :name, place_code = :place,
                  address = :address, use_status = :use, title_status = :title, area = :area,
                  original_value = :original, net_value = :net, balance = :balance,
                  key_digest = :key, digest = :digest, blocking = :blocking,
                  to_explain = :toExplain, hints = :hints, problems = :problems::jsonb,
                  doc = :doc::jsonb
                where region_id = :region and assignment_id = :assignment and row_id = :row
                  and from_submission = :draft and to_submission is null
                """),
            of,
            before.id(),
            row,
            by,
            at)
        .update();
  }

  private void continueInDraft(Assignment of, DeclaredRow row) {
    close(of, row.id());
    jdbc.sql(
            """
            insert into inventory.declared_row (region_id, assignment_id, row_id, from_submission,
              rev, ordinal, name, place_code, address, use_status, title_status, area,
              original_value, net_value, balance, key_digest, digest, blocking, to_explain, hints,
              problems, explanation, doc, changed_by, changed_by_name, changed_at)
            select region_id, assignment_id, row_id, :draft,
              rev, ordinal, name, place_code, address, use_status, title_status, area,
              original_value, net_value, balance, key_digest, digest, blocking, to_explain, hints,
              problems, explanation, doc, changed_by, changed_by_name, changed_at
            from inventory.declared_row
            where region_id = :region and assignment_id = :assignment and row_id = :row
              and from_submission = :was
            """)
        .param("draft", of.draftNo())
        .param("region", of.region().value())
        .param("assignment", of.id().value())
        .param("row", row.id())
        .param("was", row.fromSubmission())
        .update();
  }

  /** Ends a row with the draft: it belongs to no submission from the draft on. */
  public void close(Assignment of, UUID rowId) {
    jdbc.sql(
            """
            update inventory.declared_row set to_submission = :draft
            where region_id = :region and assignment_id = :assignment and row_id = :row
              and to_submission is null
            """)
        .param("draft", of.draftNo())
        .param("region", of.region().value())
        .param("assignment", of.id().value())
        .param("row", rowId)
        .update();
  }

  /** Takes back {@link #close} within the same draft; says whether there was such a row. */
  public boolean reopen(Assignment of, UUID rowId) {
    return jdbc.sql(
                """
                update inventory.declared_row r set to_submission = null
                where r.region_id = :region and r.assignment_id = :assignment and r.row_id = :row
                  and r.to_submission = :draft
                  and r.from_submission = (select max(l.from_submission) from inventory.declared_row l
                    where l.region_id = r.region_id and l.assignment_id = r.assignment_id
                      and l.row_id = r.row_id)
                """)
            .param("draft", of.draftNo())
            .param("region", of.region().value())
            .param("assignment", of.id().value())
            .param("row", rowId)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql,
      Assignment to,
      UUID rowId,
      JudgedRow row,
      Actor by,
      Instant at) {
    CardFacts facts = row.facts();
    return sql.param("region", to.region().value())
        .param("assignment", to.id().value())
        .param("row", rowId)
        .param("draft", to.draftNo())
        .param("name", facts.name())
        .param("place", facts.place())
        .param("address", facts.address())
        .param("use", facts.use())
        .param("title", facts.title())
        .param("area", facts.area())
        .param("original", facts.originalValue())
        .param("net", facts.netValue())
        .param("balance", facts.balance())
        .param("increment", facts.increment())
        .param("key", row.keyDigest())
        .param("digest", row.digest())
        .param("blocking", row.blocking())
        .param("toExplain", row.toExplain())
        .param("hints", row.hints())
        .param("problems", Problems.write(row.problems()))
        .param("explanation", row.explanation())
        .param("doc", row.doc())
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC));
  }
}
