package cn.sanzi.files;

import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of files, as rows. */
@Component
final class FileRows {

  /** A file's facts and its sealed key. */
  record Row(StoredFile file, String sealedKey) {}

  private final JdbcClient jdbc;

  FileRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(StoredFile file, String purpose, String sealedKey, Actor actor) {
    jdbc.sql(
            """
            insert into files.file
              (id, name, media_type, size, digest, purpose, sealed_key, stored_at, stored_by, expires_at)
            values
              (:id, :name, :mediaType, :size, :digest, :purpose, :key, :storedAt, :storedBy, :expiresAt)
            """)
        .param("id", file.id().value())
        .param("name", file.name())
        .param("mediaType", file.mediaType())
        .param("size", file.size())
        .param("digest", file.digest())
        .param("purpose", purpose)
        .param("key", sealedKey)
        .param("storedAt", moment(file.storedAt()))
        .param("storedBy", actor.account().value())
        .param("expiresAt", moment(Purposes.expiry(purpose, file.storedAt())))
        .update();
  }

  Optional<Row> find(FileId id) {
    return jdbc.sql(
            """
            select id, name, media_type, size, digest, sealed_key, stored_at
            from files.file where id = :id
            """)
        .param("id", id.value())
        .query((rs, n) ->
            new Row(
                new StoredFile(
                    new FileId(rs.getObject("id", UUID.class)),
                    rs.getString("name"),
                    rs.getString("media_type"),
                    rs.getLong("size"),
                    rs.getString("digest"),
                    rs.getTimestamp("stored_at").toInstant()),
                rs.getString("sealed_key")))
        .optional();
  }

  /** Forgets what has expired; their content is then nobody's. */
  List<FileId> deleteExpired(Instant now) {
    return jdbc.sql("delete from files.file where expires_at < :now returning id")
        .param("now", moment(now))
        .query((rs, n) -> new FileId(rs.getObject("id", UUID.class)))
        .list();
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
