package cn.sanzi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes seals, and reads records in the order of the chain. */
final class SealRows {

  private static final String SELECT =
      """
      select no, era, below_xid::text as below_xid, first_seq, last_seq, count, chain
      from audit.seal
      """;

  /** Rows held in memory while walking the trail. */
  private static final int AT_ONCE = 1_000;

  /** A place in the order of the chain: everything below it is settled and will not grow. */
  record Place(int era, String xid) {}

  private final JdbcClient jdbc;

  SealRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets one sealer work at a time, over all nodes; until the transaction ends. */
  boolean tryLock() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit.sealer'))")
        .query(Boolean.class)
        .single();
  }

  Seal last() {
    return jdbc.sql(SELECT + "order by no desc limit 1")
        .query(SealRows::seal)
        .optional()
        .orElse(Seal.NONE);
  }

  List<Seal> after(long no, int limit) {
    return jdbc.sql(SELECT + "where no > ? order by no limit ?")
        .params(no, limit)
        .query(SealRows::seal)
        .list();
  }

  /** Up to where records are settled: every transaction before it has ended. */
  Place settled() {
    return jdbc.sql(
            """
            select (select max(no) from audit.era) as era,
                   pg_snapshot_xmin(pg_current_snapshot())::text as xid
            """)
        .query((row, n) -> new Place(row.getInt("era"), row.getString("xid")))
        .single();
  }

  /** Begins a new era if this cluster's transaction numbers lie below those of the records. */
  void beginEraIfNumbersFell(Instant now) {
    jdbc.sql(
            """
            insert into audit.era (no, begun_at)
            select max(e.no) + 1, ? from audit.era e
            having (select r.xid from audit.record r
                    where r.era = (select max(no) from audit.era)
                    order by r.xid desc limit 1)
                   >= pg_snapshot_xmax(pg_current_snapshot())
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Visits records from one place up to, and without, another, in the order of the chain. */
  void visit(Place from, Place to, RowCallbackHandler visitor) {
    jdbc.sql(
            "select "
                + RecordRows.COLUMNS
                + """
                from audit.record
                where (era, xid) >= (:fromEra, cast(:fromXid as xid8))
                  and (era, xid) < (:toEra, cast(:toXid as xid8))
                order by era, xid, seq
                """)
        .withFetchSize(AT_ONCE)
        .param("fromEra", from.era())
        .param("fromXid", from.xid())
        .param("toEra", to.era())
        .param("toXid", to.xid())
        .query(visitor);
  }

  void insert(Seal seal, Instant at) {
    jdbc.sql(
            """
            insert into audit.seal
              (no, era, below_xid, first_seq, last_seq, count, chain, sealed_at)
            values (:no, :era, cast(:below as xid8), :first, :last, :count, :chain, :at)
            """)
        .param("no", seal.no())
        .param("era", seal.era())
        .param("below", seal.belowXid())
        .param("first", seal.firstSeq())
        .param("last", seal.lastSeq())
        .param("count", seal.count())
        .param("chain", seal.chain())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Seal seal(ResultSet row, int n) throws SQLException {
    return new Seal(
        row.getLong("no"),
        row.getInt("era"),
        row.getString("below_xid"),
        row.getLong("first_seq"),
        row.getLong("last_seq"),
        row.getLong("count"),
        row.getBytes("chain"));
  }
}
