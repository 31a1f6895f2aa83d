package cn.sanzi.catalog.version;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The immutable versions of kinds, lists and routing: what a campaign pinned stays as it was,
 * whatever is declared later.
 */
@Repository
class VersionTable {

  private final JdbcClient jdbc;

  VersionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Head> heads() {
    return jdbc.sql(
            """
            select sort, name, version, effective, digest, change_no as "changeNo"
            from catalog.version order by sort, name, version
            """)
        .query(Head.class)
        .list();
  }

  Optional<String> find(Head.Sort sort, String name, int version) {
    return jdbc.sql(
            """
            select doc::text from catalog.version
            where sort = :sort and name = :name and version = :version
            """)
        .param("sort", sort.name())
        .param("name", name)
        .param("version", version)
        .query(String.class)
        .optional();
  }

  void insert(Head head, String doc) {
    jdbc.sql(
            """
            insert into catalog.version (sort, name, version, effective, doc, digest, change_no)
            values (:sort, :name, :version, :effective, cast(:doc as jsonb), :digest, :change)
            """)
        .param("sort", head.sort().name())
        .param("name", head.name())
        .param("version", head.version())
        .param("effective", head.effective())
        .param("doc", doc)
        .param("digest", head.digest())
        .param("change", head.changeNo())
        .update();
  }

  long edition() {
    return jdbc.sql("select no from catalog.edition").query(Long.class).single();
  }

  /** One publisher at a time: the next one finds what this one has stored. */
  void lock() {
    jdbc.sql("select no from catalog.edition for update").query(Long.class).single();
  }

  void nextEdition() {
    jdbc.sql("update catalog.edition set no = no + 1").update();
  }

  List<ChangeSet> changeSets() {
    return jdbc.sql("select * from catalog.change_set order by no")
        .query((row, n) ->
            new ChangeSet(
                row.getInt("no"),
                row.getObject("effective", LocalDate.class),
                row.getString("reason"),
                DocumentJson.read(row.getString("changes"), ChangeSet.Contents.class).list(),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void insert(ChangeSet set, UUID by) {
    jdbc.sql(
            """
            insert into catalog.change_set (no, effective, reason, changes, recorded_by,
              recorded_by_name, recorded_at)
            values (:no, :effective, :reason, cast(:changes as jsonb), :by, :name, :at)
            """)
        .param("no", set.no())
        .param("effective", set.effective())
        .param("reason", set.reason())
        .param("changes", DocumentJson.write(new ChangeSet.Contents(set.changes())))
        .param("by", by)
        .param("name", set.by())
        .param("at", set.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
