package cn.sanzi.register.snapshot;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The digest of a whole snapshot: SM3 over its parts, a line each, in the order of their keys. */
@Component
class PartDigest {

  private static final String PARTS =
      """
      select region_id, unit_id, kind, group_no, increment, count, area, original_value, net_value, balance,
        digest
      from register.snapshot_part where snapshot_id = :id
      order by region_id, unit_id, kind, group_no, increment
      """;

  private final JdbcClient jdbc;

  PartDigest(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows of all parts, and the digest over them. */
  record Total(long rows, String digest) {}

  Total of(UUID snapshot) {
    var sm3 = new SM3Digest();
    long[] rows = {0};
    jdbc.sql(PARTS)
        .withFetchSize(1_000)
        .param("id", snapshot)
        .query((ResultSet row) -> {
          byte[] line = line(row).getBytes(StandardCharsets.UTF_8);
          sm3.update(line, 0, line.length);
          rows[0] += row.getLong("count");
        });
    byte[] result = new byte[sm3.getDigestSize()];
    sm3.doFinal(result, 0);
    return new Total(rows[0], HexFormat.of().formatHex(result));
  }

  private static String line(ResultSet row) throws SQLException {
    var line = new StringBuilder();
    for (int i = 1; i <= 11; i++) {
      line.append(row.getString(i)).append(i == 11 ? '\n' : '|');
    }
    return line.toString();
  }
}
