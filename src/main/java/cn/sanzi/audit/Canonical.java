package cn.sanzi.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a record as bytes: each field with its length, so that no two records look
 * alike.
 */
final class Canonical {

  private static final int VERSION = 1;

  private Canonical() {}

  static byte[] bytes(StoredRecord one) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeLong(one.seq());
      // PostgreSQL keeps microseconds.
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, one.at()));
      write(out, one.account().toString());
      write(out, one.actorName());
      write(out, one.actorFrom());
      write(out, one.action());
      write(out, one.subjectType());
      write(out, one.subjectId());
      write(out, one.regionId() == null ? null : one.regionId().toString());
      write(out, one.unitId() == null ? null : one.unitId().toString());
      write(out, one.summary());
      write(out, one.before());
      write(out, one.after());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, @Nullable String field) throws IOException {
    if (field == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
