package cn.sanzi.inventory.declaring;

import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remarks of reviewers on rows and cells (审核意见). Kept for ever; settled when the clerk mends the
 * row.
 */
@Repository
public class Remarks {

  private final JdbcClient jdbc;

  Remarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A remark.
   *
   * @param column key of the cell's column; null for the row as a whole
   */
  public record Remark(
      UUID id,
      UUID rowId,
      @Nullable String column,
      String text,
      String by,
      Instant at,
      int submissionNo,
      boolean settled) {}

  public void add(
      Assignment to,
      UUID id,
      UUID rowId,
      @Nullable String column,
      String text,
      Actor by,
      Instant at) {
    of(
            to,
            """
            insert into inventory.remark (region_id, assignment_id, id, row_id, column_key, text,
              by_id, by_name, at, submission_no)
            values (:region, :assignment, :id, :row, :column, :text, :by, :byName, :at, :no)
            """)
        .param("id", id)
        .param("row", rowId)
        .param("column", column)
        .param("text", text)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("no", to.submissionNo())
        .update();
  }

  /**
   * Takes back a remark of one's own on the submission under review; says whether there was one.
   */
  public boolean remove(Assignment of, UUID id, Actor by) {
    return of(
                of,
                """
                delete from inventory.remark where region_id = :region and assignment_id = :assignment
                  and id = :id and by_id = :by and submission_no = :no and settled_at is null
                """)
            .param("id", id)
            .param("by", by.account().value())
            .param("no", of.submissionNo())
            .update()
        == 1;
  }

  public void settle(Assignment of, UUID rowId, Instant at) {
    of(
            of,
            """
            update inventory.remark set settled_at = :at
            where region_id = :region and assignment_id = :assignment and row_id = :row
              and settled_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("row", rowId)
        .update();
  }

  /** Settles whatever is still open, when the assignment is handed in again or accepted. */
  public void settleAll(Assignment of, Instant at) {
    of(
            of,
            """
            update inventory.remark set settled_at = :at
            where region_id = :region and assignment_id = :assignment and settled_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<Remark> list(Assignment of, List<UUID> rowIds) {
    return of(
            of,
            """
            select * from inventory.remark
            where region_id = :region and assignment_id = :assignment and row_id = any(:rows)
            order by at
            """)
        .param("rows", rowIds.toArray(UUID[]::new))
        .query((row, n) ->
            new Remark(
                row.getObject("id", UUID.class),
                row.getObject("row_id", UUID.class),
                row.getString("column_key"),
                row.getString("text"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("submission_no"),
                row.getObject("settled_at") != null))
        .list();
  }

  private JdbcClient.StatementSpec of(Assignment assignment, String sql) {
    return jdbc.sql(sql)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value());
  }
}
