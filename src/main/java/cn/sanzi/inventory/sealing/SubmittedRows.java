package cn.sanzi.inventory.sealing;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands frozen of a submission. */
@Repository
class SubmittedRows {

  private static final String OF_SUBMISSION =
      """
      from inventory.declared_row r
      where r.region_id = :region and r.assignment_id = :assignment and r.from_submission <= :no
        and (r.to_submission is null or r.to_submission > :no)
      """;

  private final JdbcClient jdbc;

  SubmittedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A submission as it was handed in. */
  record Frozen(
      int no,
      boolean nil,
      int rows,
      @Nullable BigDecimal originalValue,
      @Nullable BigDecimal balance,
      String digest,
      String by,
      Instant at,
      int lateDays,
      boolean withdrawn) {}

  /** One of its rows. */
  record Row(
      UUID id,
      int ordinal,
      String name,
      String doc,
      @Nullable String explanation,
      byte[] digest,
      @Nullable BigDecimal area,
      @Nullable BigDecimal originalValue,
      @Nullable BigDecimal netValue,
      @Nullable BigDecimal balance) {}

  Frozen get(Assignment assignment, int no) {
    return of(
            assignment,
            no,
            """
            select s.*, (select sum(r.original_value) %1$s) as original_value,
              (select sum(r.balance) %1$s) as balance
            from inventory.submission s
            where s.region_id = :region and s.assignment_id = :assignment and s.no = :no
            """
                .formatted(OF_SUBMISSION))
        .query((row, n) ->
            new Frozen(
                row.getInt("no"),
                row.getBoolean("nil"),
                row.getInt("row_count"),
                row.getBigDecimal("original_value"),
                row.getBigDecimal("balance"),
                row.getString("digest"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("late_days"),
                row.getObject("withdrawn_at") != null))
        .optional()
        .orElseThrow(() ->
            new Refused(
                new InventoryRefusal(Reason.NO_SUCH_VERSION, "没有第 " + no + " 次提交，先提交后才能打印签章表。")));
  }

  /** Every row in the order of entry; within a transaction, for the cursor lives in it. */
  void walkAsEntered(Assignment assignment, int no, Consumer<Row> each) {
    walk(assignment, no, "r.ordinal, r.row_id", each);
  }

  /** Every row in the order in which they were digested. */
  void walkAsDigested(Assignment assignment, int no, Consumer<Row> each) {
    walk(assignment, no, "r.row_id", each);
  }

  private void walk(Assignment assignment, int no, String order, Consumer<Row> each) {
    try (var rows =
        of(assignment, no, "select r.* " + OF_SUBMISSION + " order by " + order)
            .withFetchSize(1000)
            .query((row, n) ->
                new Row(
                    row.getObject("row_id", UUID.class),
                    row.getInt("ordinal"),
                    row.getString("name"),
                    row.getString("doc"),
                    row.getString("explanation"),
                    row.getBytes("digest"),
                    row.getBigDecimal("area"),
                    row.getBigDecimal("original_value"),
                    row.getBigDecimal("net_value"),
                    row.getBigDecimal("balance")))
            .stream()) {
      rows.forEach(each);
    }
  }

  private JdbcClient.StatementSpec of(Assignment assignment, int no, String sql) {
    return jdbc.sql(sql)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("no", no);
  }
}
