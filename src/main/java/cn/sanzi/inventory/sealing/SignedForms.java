package cn.sanzi.inventory.sealing;

import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.sealing.SubmittedRows.Frozen;
import cn.sanzi.shared.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Printed forms and the scans of them, in the database. */
@Repository
class SignedForms {

  private final JdbcClient jdbc;

  SignedForms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A form as it was printed. */
  record SignedForm(
      AssignmentId assignment,
      int no,
      String code,
      String digest,
      int rows,
      @Nullable BigDecimal originalValue,
      Instant printedAt,
      @Nullable LocalDate receivedOn,
      @Nullable String receivedBy) {}

  /** A scan of the sealed paper. */
  record Scan(UUID id, UUID file, String name, long size, String by, Instant at) {}

  /**
   * Remembers the first printing; printing again changes nothing. Says whether it was the first.
   */
  boolean printed(
      Assignment assignment, Frozen frozen, VerificationCode code, Actor by, Instant at) {
    return of(
                assignment,
                frozen.no(),
                """
                insert into inventory.signed_form (region_id, assignment_id, submission_no, code,
                  digest, row_count, original_value, printed_at, printed_by)
                values (:region, :assignment, :no, :code, :digest, :rows, :value, :at, :by)
                on conflict do nothing
                """)
            .param("code", code.text())
            .param("digest", frozen.digest())
            .param("rows", frozen.rows())
            .param("value", frozen.originalValue())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.account().value())
            .update()
        > 0;
  }

  Optional<SignedForm> find(Assignment assignment, int no) {
    return of(
            assignment,
            no,
            """
            select * from inventory.signed_form
            where region_id = :region and assignment_id = :assignment and submission_no = :no
            """)
        .query((row, n) -> form(row))
        .optional();
  }

  /** By what stands on the paper: whoever holds the paper has read what the answer says. */
  Optional<SignedForm> findByCode(VerificationCode code) {
    return jdbc.sql("select * from inventory.signed_form where code = :code")
        .param("code", code.text())
        .query((row, n) -> form(row))
        .optional();
  }

  private static SignedForm form(java.sql.ResultSet row) throws java.sql.SQLException {
    return new SignedForm(
        new AssignmentId(row.getObject("assignment_id", UUID.class)),
        row.getInt("submission_no"),
        row.getString("code"),
        row.getString("digest"),
        row.getInt("row_count"),
        row.getBigDecimal("original_value"),
        row.getObject("printed_at", OffsetDateTime.class).toInstant(),
        row.getObject("received_on", LocalDate.class),
        row.getString("received_by"));
  }

  /** The paper copy came in; said once. */
  boolean received(Assignment assignment, int no, LocalDate day, Actor by, Instant at) {
    return of(
                assignment,
                no,
                """
                update inventory.signed_form
                set received_on = :day, received_by = :byName, received_at = :at
                where region_id = :region and assignment_id = :assignment and submission_no = :no
                  and received_on is null
                """)
            .param("day", day)
            .param("byName", by.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  void addScan(Assignment assignment, int no, Scan scan, Actor by) {
    of(
            assignment,
            no,
            """
            insert into inventory.signed_scan (region_id, assignment_id, id, submission_no, file_id,
              name, size, by_id, by_name, at)
            values (:region, :assignment, :id, :no, :file, :name, :size, :by, :byName, :at)
            """)
        .param("id", scan.id())
        .param("file", scan.file())
        .param("name", scan.name())
        .param("size", scan.size())
        .param("by", by.account().value())
        .param("byName", scan.by())
        .param("at", scan.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Scan> listScans(Assignment assignment, int no) {
    return of(
            assignment,
            no,
            """
            select * from inventory.signed_scan
            where region_id = :region and assignment_id = :assignment and submission_no = :no
            order by at, id
            """)
        .query((row, n) ->
            new Scan(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private JdbcClient.StatementSpec of(Assignment assignment, int no, String sql) {
    return jdbc.sql(sql)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("no", no);
  }
}
