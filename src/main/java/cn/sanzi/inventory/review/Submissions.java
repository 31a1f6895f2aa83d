package cn.sanzi.inventory.review;

import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen submissions, each with the digest of its data. */
@Repository
class Submissions {

  private final JdbcClient jdbc;

  Submissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A frozen submission.
   *
   * @param digest SM3, hex, over the ordered digests of its rows
   * @param lateDays working days after the deadline
   */
  record Submission(
      int no, boolean nil, int rows, String digest, String by, Instant at, int lateDays) {}

  /** Freezes the draft as the next submission; says its digest. */
  String freeze(Assignment assignment, int rows, boolean nil, int lateDays, Actor by, Instant at) {
    String digest = digest(assignment);
    of(
            assignment,
            """
            insert into inventory.submission (region_id, assignment_id, no, nil, row_count, digest,
              by_id, by_name, at, late_days)
            values (:region, :assignment, :no, :nil, :rows, :digest, :by, :byName, :at, :late)
            """)
        .param("no", assignment.draftNo())
        .param("nil", nil)
        .param("rows", rows)
        .param("digest", digest)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("late", lateDays)
        .update();
    return digest;
  }

  /** Marks the last one as taken back: it does not count as handed in. */
  void withdraw(Assignment assignment, Instant at) {
    of(
            assignment,
            """
            update inventory.submission set withdrawn_at = :at
            where region_id = :region and assignment_id = :assignment and no = :no
            """)
        .param("no", assignment.submissionNo())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private String digest(Assignment assignment) {
    var sm3 = new SM3Digest();
    try (Stream<byte[]> digests =
        of(
            assignment,
            """
            select digest from inventory.declared_row
            where region_id = :region and assignment_id = :assignment and to_submission is null
            order by row_id
            """)
            .withFetchSize(1000)
            .query((row, n) -> row.getBytes(1))
            .stream()) {
      digests.forEach(bytes -> sm3.update(bytes, 0, bytes.length));
    }
    byte[] result = new byte[sm3.getDigestSize()];
    sm3.doFinal(result, 0);
    return HexFormat.of().formatHex(result);
  }

  int rows(Assignment assignment, int no) {
    return of(
            assignment,
            """
            select row_count from inventory.submission
            where region_id = :region and assignment_id = :assignment and no = :no
            """)
        .param("no", no)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  List<Submission> list(Assignment assignment) {
    return of(
            assignment,
            """
            select * from inventory.submission
            where region_id = :region and assignment_id = :assignment order by no desc
            """)
        .query((row, n) ->
            new Submission(
                row.getInt("no"),
                row.getBoolean("nil"),
                row.getInt("row_count"),
                row.getString("digest"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("late_days")))
        .list();
  }

  private JdbcClient.StatementSpec of(Assignment assignment, String sql) {
    return jdbc.sql(sql)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value());
  }
}
