package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes staged rows by COPY, PostgreSQL's bulk way in; a statement per row would be a hundred
 * times slower.
 */
final class Staging implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private static final List<String> COLUMNS =
      List.of(
          """
          region_id, import_id, seq, sheet, row_number, row_id, hint_id, refused,
          name, place_code, address, use_status, title_status, area, original_value, net_value, balance,
          increment, key_digest, digest, blocking, to_explain, hints, problems, explanation, doc
          """
              .strip()
              .split(",\\s*"));

  private final OutputStream out;
  private final CopyTuple row = new CopyTuple(COLUMNS.size());
  private final ImportRun run;

  Staging(Connection connection, ImportRun run) throws SQLException, IOException {
    String copy =
        "copy inventory.import_row (%s) from stdin (format binary)"
            .formatted(String.join(", ", COLUMNS));
    this.out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER);
    this.run = run;
    CopyTuple.begin(out);
  }

  void write(StagedRow staged) throws IOException {
    row.clear()
        .int4(run.region().value())
        .uuid(run.id().value())
        .int4(staged.seq())
        .int2(staged.sheet())
        .int4(staged.number())
        .uuid(staged.newId())
        .uuid(staged.hintId())
        .bool(staged.refused());
    facts(staged.row().facts());
    judged(staged.row());
    row.writeTo(out);
  }

  private void facts(CardFacts facts) {
    row.text(facts.name())
        .text(facts.place())
        .text(facts.address())
        .text(facts.use())
        .text(facts.title())
        .numeric(facts.area())
        .numeric(facts.originalValue())
        .numeric(facts.netValue())
        .numeric(facts.balance())
        .bool(facts.increment());
  }

  private void judged(JudgedRow judged) {
    row.bytea(judged.keyDigest())
        .bytea(judged.digest())
        .int2(judged.blocking())
        .int2(judged.toExplain())
        .int2(judged.hints())
        .jsonb(Problems.write(judged.problems()))
        .text(judged.explanation())
        .jsonb(judged.doc());
  }

  /** Writes what is left. */
  void end() throws IOException {
    CopyTuple.end(out);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
