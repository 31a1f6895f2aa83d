package cn.sanzi.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads names and addresses of changed cards into the index of pairs, behind the work of the day.
 */
@Service
public class TextIndexing {

  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  TextIndexing(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Indexes all that waits. */
  public void catchUp() {
    Integer read;
    do {
      read = transaction.execute(status -> readBatch());
    } while (read != null && read == BATCH);
  }

  /**
   * A card is read once its lines are gone from the queue, in the same transaction; so a search
   * finds it in one of the two. A line between break and break keeps name and address from forming
   * a pair.
   */
  private int readBatch() {
    oneAtATime();
    return jdbc.sql(
            """
            with taken as (
                delete from register.card_unread
                where ctid = any(array(select ctid from register.card_unread limit :batch))
                returning region_id, asset_id),
            stored as (
                insert into register.card_text (region_id, asset_id, pairs)
                select c.region_id, c.asset_id, register.pairs(c.name || E'\\n' || coalesce(c.address, ''))
                from (select distinct region_id, asset_id from taken) t
                join register.card c on c.region_id = t.region_id and c.asset_id = t.asset_id
                on conflict (region_id, asset_id) do update set pairs = excluded.pairs)
            select count(*) from taken
            """)
        .param("batch", BATCH)
        .query(Integer.class)
        .single();
  }

  /** Of two nodes at one card, the slower could store the older text over the newer. */
  private void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('register.text'))").query(rs -> {});
  }
}
