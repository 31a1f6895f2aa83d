package cn.sanzi.register.snapshot;

import cn.sanzi.access.Unscoped;
import cn.sanzi.jobs.JobId;
import cn.sanzi.register.snapshot.SnapshotRefusal.Reason;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Snapshots in the database. Taking one is a matter of a few set-wise statements. */
@Repository
@Unscoped("that a snapshot was taken is known to all; its figures and rows are read within a scope")
class SnapshotStore {

  /** A row's digest, of the snapshot's row {@code c} and the version {@code v} of its card. */
  static final String DIGEST =
      """
      register.snapshot_digest(c.asset_id, c.version, c.number, c.kind, c.kind_version, c.region_id, c.unit_id,
        c.group_no, c.name, c.use_status, c.title_status, c.area, c.original_value, c.net_value, c.balance,
        c.increment, v.doc)\
      """;

  /** Parts as they follow from rows known as {@code c}. */
  static final String PARTS =
      """
      select c.region_id, c.unit_id, c.kind, c.group_no, c.increment, count(*) as count,
        coalesce(sum(c.area), 0) as area, coalesce(sum(c.original_value), 0) as original_value,
        coalesce(sum(c.net_value), 0) as net_value, coalesce(sum(c.balance), 0) as balance,
        encode(sha256(string_agg(c.digest, ''::bytea order by c.asset_id)), 'hex') as digest
      from register.snapshot_row c where c.snapshot_id = :id
      group by c.region_id, c.unit_id, c.kind, c.group_no, c.increment\
      """;

  private final JdbcClient jdbc;

  SnapshotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A pair of kind and region with its cards: what is taken in one statement. */
  record Slice(String kind, int region) {}

  void insert(UUID id, String title, LocalDate baseDate, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into register.snapshot (id, title, base_date, state, by_id, by_name, asked_at)
            values (:id, :title, :base, 'TAKING', :by, :byName, :at)
            """)
        .param("id", id)
        .param("title", title)
        .param("base", baseDate)
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void give(UUID id, JobId job) {
    jdbc.sql("update register.snapshot set job_id = :job where id = :id")
        .param("job", job.value())
        .param("id", id)
        .update();
  }

  List<Slice> slices() {
    return jdbc.sql("select distinct kind, region_id from register.stratum order by 1, 2")
        .query((row, n) -> new Slice(row.getString(1), row.getInt(2)))
        .list();
  }

  long countCards() {
    return jdbc.sql("select count(*) from register.card").query(Long.class).single();
  }

  /** Copies a slice of the living cards; says how many. */
  int take(UUID id, Slice slice) {
    return jdbc.sql(
            """
            insert into register.snapshot_row (region_id, snapshot_id, asset_id, version, number, kind,
              kind_version, unit_id, group_no, name, use_status, title_status, area, original_value,
              net_value, balance, increment, digest)
            select c.region_id, :id, c.asset_id, c.version, c.number, c.kind, c.kind_version, c.unit_id,
              c.group_no, c.name, c.use_status, c.title_status, c.area, c.original_value, c.net_value,
              c.balance, c.increment, %s
            from register.card c
            join register.card_version v
              on v.region_id = c.region_id and v.asset_id = c.asset_id and v.version = c.version
            where c.kind = :kind and c.region_id = :region
            """
                .formatted(DIGEST))
        .param("id", id)
        .param("kind", slice.kind())
        .param("region", slice.region())
        .update();
  }

  void addParts(UUID id) {
    jdbc.sql(
            """
            insert into register.snapshot_part (snapshot_id, region_id, unit_id, kind, group_no, increment,
              count, area, original_value, net_value, balance, digest)
            select :id, p.* from (%s) p
            """
                .formatted(PARTS))
        .param("id", id)
        .update();
  }

  void freeze(UUID id, Instant at, long rows, String digest) {
    jdbc.sql(
            """
            update register.snapshot set state = 'FROZEN', taken_at = :at, row_count = :rows, digest = :digest
            where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("rows", rows)
        .param("digest", digest)
        .update();
  }

  /** The newest first. */
  List<Snapshot> list() {
    return jdbc.sql("select * from register.snapshot order by asked_at desc, id desc")
        .query(SnapshotStore::snapshot)
        .list();
  }

  Snapshot get(UUID id) {
    return jdbc.sql("select * from register.snapshot where id = :id")
        .param("id", id)
        .query(SnapshotStore::snapshot)
        .optional()
        .orElseThrow(() -> new Refused(new SnapshotRefusal(Reason.NO_SUCH_SNAPSHOT, "没有这份冻结快照。")));
  }

  Snapshot getFrozen(UUID id) {
    Snapshot snapshot = get(id);
    if (!snapshot.frozen()) {
      throw new Refused(new SnapshotRefusal(Reason.NOT_COMPLETE, "这份快照还在生成，请稍候再看。"));
    }
    return snapshot;
  }

  private static Snapshot snapshot(ResultSet row, int n) throws SQLException {
    UUID job = row.getObject("job_id", UUID.class);
    OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
    return new Snapshot(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("base_date", LocalDate.class),
        row.getString("state").equals("FROZEN"),
        job == null ? null : new JobId(job),
        row.getString("by_name"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        taken == null ? null : taken.toInstant(),
        row.getLong("row_count"),
        row.getString("digest"));
  }
}
