package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        key_digest, digest, blocking, to_explain, hints, problems, explanation, doc) from stdin
      """;

  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(8192);
  private final String prefix;

  Staging(Connection connection, ImportRun run) throws SQLException {
    this.out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER);
    this.prefix = run.region().value() + "\t" + run.id().value();
  }

  void write(StagedRow staged) throws IOException {
    line.setLength(0);
    line.append(prefix);
    field(Integer.toString(staged.seq()));
    field(Integer.toString(staged.sheet()));
    field(Integer.toString(staged.number()));
    field(staged.newId().toString());
    UUID hint = staged.hintId();
    field(hint == null ? null : hint.toString());
    field(staged.refused() ? "t" : "f");
    facts(staged.row().facts());
    JudgedRow row = staged.row();
    bytes(row.keyDigest());
    bytes(row.digest());
    field(Integer.toString(row.blocking()));
    field(Integer.toString(row.toExplain()));
    field(Integer.toString(row.hints()));
    field(Problems.write(row.problems()));
    field(row.explanation());
    field(row.doc());
    line.append('\n');
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void facts(CardFacts facts) {
    field(facts.name());
    field(facts.place());
    field(facts.address());
    field(facts.use());
    field(facts.title());
    number(facts.area());
    number(facts.originalValue());
    number(facts.netValue());
    number(facts.balance());
  }

  private void number(@Nullable BigDecimal number) {
    field(number == null ? null : number.toPlainString());
  }

  private void bytes(byte @Nullable [] bytes) {
    if (bytes == null) {
      field(null);
    } else {
      line.append("\t\\\\x").append(HexFormat.of().formatHex(bytes));
    }
  }

  /** One field of COPY's text format: tab in front, its four special characters escaped. */
  private void field(@Nullable String text) {
    line.append('\t');
    if (text == null) {
      line.append("\\N");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\0' -> line.append(' ');
        default -> line.append(c);
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
