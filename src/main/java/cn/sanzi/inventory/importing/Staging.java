package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes staged rows by COPY, PostgreSQL's bulk way in; a statement per row would be a hundred
 * times slower.
 */
final class Staging implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private static final String COPY =
      """
      copy inventory.import_row (region_id, import_id, seq, sheet, row_number, row_id, hint_id, refused,
        name, place_code, address, use_status, title_status, area, original_value, net_value, balance,
        increment, key_digest, digest, blocking, to_explain, hints, problems, explanation, doc) from stdin
      """;

  private final OutputStream out;
  private final CopyText line = new CopyText();
  private final ImportRun run;

  Staging(Connection connection, ImportRun run) throws SQLException {
    this.out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER);
    this.run = run;
  }

  void write(StagedRow staged) throws IOException {
    line.clear();
    line.number(run.region().value());
    field().id(run.id().value());
    field().number(staged.seq());
    field().number(staged.sheet());
    field().number(staged.number());
    field().id(staged.newId());
    field().id(staged.hintId());
    field().yes(staged.refused());
    facts(staged.row().facts());
    JudgedRow row = staged.row();
    field().binary(row.keyDigest());
    field().binary(row.digest());
    field().number(row.blocking());
    field().number(row.toExplain());
    field().number(row.hints());
    field().text(Problems.write(row.problems()));
    field().text(row.explanation());
    field().text(row.doc());
    line.newLine();
    line.writeTo(out);
  }

  private void facts(CardFacts facts) {
    field().text(facts.name());
    field().text(facts.place());
    field().text(facts.address());
    field().text(facts.use());
    field().text(facts.title());
    field().number(facts.area());
    field().number(facts.originalValue());
    field().number(facts.netValue());
    field().number(facts.balance());
    field().yes(facts.increment());
  }

  /** The next field of the line. */
  private CopyText field() {
    line.tab();
    return line;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
