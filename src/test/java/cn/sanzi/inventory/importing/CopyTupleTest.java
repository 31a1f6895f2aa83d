package cn.sanzi.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.platform.testing.DatabaseTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.beans.factory.annotation.Autowired;

/** Held against PostgreSQL itself: what it reads is what was written. */
@DatabaseTest
class CopyTupleTest {

  @Autowired private DataSource database;

  @Test
  void textIsUtf8OfEveryWidth() {
    assertThat(read("text", c -> c.text("a£中𠮷!\t\\N\n"))).isEqualTo("a£中𠮷!\t\\N\n");
  }

  @Test
  void whatUtf8HasNoPlaceForIsReplaced() {
    assertThat(read("text", c -> c.text("x\uD842y\0z"))).isEqualTo("x?y z");
  }

  @Test
  void nothingIsNull() {
    assertThat(read("text", c -> c.text(null))).isNull();
    assertThat(read("uuid", c -> c.uuid(null))).isNull();
    assertThat(read("bytea", c -> c.bytea(null))).isNull();
    assertThat(read("numeric", c -> c.numeric(null))).isNull();
    assertThat(read("jsonb", c -> c.jsonb(null))).isNull();
  }

  @Test
  void otherTypes() {
    assertThat(read("bytea", c -> c.bytea(new byte[] {0, (byte) 0xAF, 127})))
        .isEqualTo("\\x00af7f");
    assertThat(read("boolean", c -> c.bool(true))).isEqualTo("true");
    assertThat(read("smallint", c -> c.int2(-7))).isEqualTo("-7");
    assertThat(read("integer", c -> c.int4(1 << 30))).isEqualTo("1073741824");
    assertThat(read("uuid", c -> c.uuid(new UUID(0, 1))))
        .isEqualTo("00000000-0000-0000-0000-000000000001");
    assertThat(read("jsonb", c -> c.jsonb("{\"b\":1.50,\"a\":\"景\\n\"}")))
        .isEqualTo("{\"a\": \"景\\n\", \"b\": 1.50}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "1",
        "-1",
        "9999",
        "10000",
        "10000.0001",
        "0.0001",
        "-0.05",
        "123.40",
        "99999999999999.9999",
        "-9999999999999999.99",
        "100000000",
        "1E+3",
        "0.00000001",
        "20000.5"
      })
  void numbersToTheLastDecimal(String number) {
    var exact = new BigDecimal(number);

    assertThat(read("numeric", c -> c.numeric(exact))).isEqualTo(exact.toPlainString());
  }

  @Test
  void aNumberTooWideIsAnError() {
    var tuple = new CopyTuple(1).clear();

    assertThatThrownBy(() -> tuple.numeric(new BigDecimal("1e19")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> tuple.numeric(new BigDecimal("0.000000001")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aLongFieldFindsRoom() {
    String text = "景".repeat(100_000);

    assertThat(read("text", c -> c.text(text))).isEqualTo(text);
  }

  private @Nullable String read(String type, Consumer<CopyTuple> writing) {
    try (Connection connection = database.getConnection()) {
      try (var create = connection.createStatement()) {
        create.execute("create temp table copied (x " + type + ") on commit preserve rows");
      }
      try (var out =
          new PGCopyOutputStream(
              connection.unwrap(PGConnection.class), "copy copied from stdin (format binary)")) {
        CopyTuple.begin(out);
        var tuple = new CopyTuple(1).clear();
        writing.accept(tuple);
        tuple.writeTo(out);
        CopyTuple.end(out);
      }
      return onlyRow(connection);
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable String onlyRow(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      String text;
      try (ResultSet rows = statement.executeQuery("select x::text from copied")) {
        assertThat(rows.next()).isTrue();
        text = rows.getString(1);
        assertThat(rows.next()).isFalse();
      }
      statement.execute("drop table copied");
      return text;
    }
  }
}
