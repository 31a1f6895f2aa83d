package cn.sanzi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends records and reads them back. */
final class RecordRows {

  static final String COLUMNS =
      """
      seq, at, account, actor_name, actor_from, action, subject_type, subject_id, region_id, unit_id,
      summary, before, after, mac
      """;

  private final JdbcClient jdbc;

  RecordRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long nextSeq() {
    return jdbc.sql("select nextval('audit.record_seq')").query(Long.class).single();
  }

  void insert(StoredRecord one, byte[] mac) {
    jdbc.sql(
            """
            insert into audit.record
              (seq, era, at, account, actor_name, actor_from, action, subject_type, subject_id,
               region_id, unit_id, summary, before, after, mac)
            select :seq, max(no), :at, :account, :actorName, :actorFrom, :action, :subjectType,
                   :subjectId, cast(:region as integer), cast(:unit as uuid), :summary,
                   cast(:before as text), cast(:after as text), :mac
            from audit.era
            """)
        .param("seq", one.seq())
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .param("account", one.account())
        .param("actorName", one.actorName())
        .param("actorFrom", one.actorFrom())
        .param("action", one.action())
        .param("subjectType", one.subjectType())
        .param("subjectId", one.subjectId())
        .param("region", one.regionId())
        .param("unit", one.unitId())
        .param("summary", one.summary())
        .param("before", one.before())
        .param("after", one.after())
        .param("mac", mac)
        .update();
  }

  static StoredRecord record(ResultSet row) throws SQLException {
    return new StoredRecord(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("account", UUID.class),
        row.getString("actor_name"),
        row.getString("actor_from"),
        row.getString("action"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getObject("region_id", Integer.class),
        row.getObject("unit_id", UUID.class),
        row.getString("summary"),
        row.getString("before"),
        row.getString("after"));
  }
}
