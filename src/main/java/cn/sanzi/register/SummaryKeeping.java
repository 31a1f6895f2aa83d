package cn.sanzi.register;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sums small and right. Folding moves differences into totals without changing what both
 * add up to; proving compares that with the cards themselves, in one snapshot, while everybody
 * works on.
 */
@Service
public class SummaryKeeping {

  private static final String DIFFERENCE =
      """
      select region_id, unit_id, kind, group_no, use_status, title_status, increment,
             sum(count) as count, sum(area) as area, sum(original_value) as original_value,
             sum(net_value) as net_value, sum(balance) as balance
      from (
          select region_id, unit_id, kind, group_no, use_status, title_status, increment, count(*) as count,
                 coalesce(sum(area), 0) as area, coalesce(sum(original_value), 0) as original_value,
                 coalesce(sum(net_value), 0) as net_value, coalesce(sum(balance), 0) as balance
          from register.card
          group by region_id, unit_id, kind, group_no, use_status, title_status, increment
          union all
          select region_id, unit_id, kind, group_no, use_status, title_status, increment,
                 -sum(count), -sum(area), -sum(original_value), -sum(net_value), -sum(balance)
          from register.summary_cell
          group by region_id, unit_id, kind, group_no, use_status, title_status, increment) d
      group by region_id, unit_id, kind, group_no, use_status, title_status, increment
      having sum(count) <> 0 or sum(area) <> 0 or sum(original_value) <> 0
          or sum(net_value) <> 0 or sum(balance) <> 0
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SummaryKeeping(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** A cell whose kept sums are not those of its cards; figures are cards minus sums. */
  public record Deviation(
      int regionId,
      UUID unitId,
      String kind,
      int groupNo,
      String useStatus,
      String titleStatus,
      boolean increment,
      long count) {}

  /** Folds every region that has differences, each in a transaction of its own. */
  public void fold() {
    jdbc.sql("select distinct region_id from register.summary_delta")
        .query(Integer.class)
        .list()
        .forEach(region -> transaction.executeWithoutResult(status -> fold(region)));
  }

  /** Cells that deviate; none when all is well. */
  public List<Deviation> prove() {
    return jdbc.sql(
            "select region_id, unit_id, kind, group_no, use_status, title_status, increment, count"
                + " from ("
                + DIFFERENCE
                + ") d order by region_id, unit_id")
        .query(Deviation.class)
        .list();
  }

  /**
   * Makes sums of the cards, whatever was there: the deviations are added as differences. Works
   * also on empty sums.
   *
   * @return cells that were put right
   */
  public int rebuild() {
    Integer mended =
        transaction.execute(status -> {
          oneAtATime();
          return jdbc.sql(
                  "insert into register.summary_delta (region_id, unit_id, kind, group_no,"
                      + " use_status, title_status, increment, count, area, original_value,"
                      + " net_value, balance)\n"
                      + DIFFERENCE)
              .update();
        });
    return mended == null ? 0 : mended;
  }

  /** Two rebuilds at once would both add what is missing; the second sees the first one's work. */
  private void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('register.summary.rebuild'))").query(rs -> {});
  }

  private void fold(int region) {
    jdbc.sql(
            """
            with folded as (
                delete from register.summary_delta where region_id = :region returning *)
            insert into register.summary_total as t
                (region_id, unit_id, kind, group_no, use_status, title_status, increment,
                 count, area, original_value, net_value, balance)
            select region_id, unit_id, kind, group_no, use_status, title_status, increment,
                   sum(count), sum(area), sum(original_value), sum(net_value), sum(balance)
            from folded
            group by region_id, unit_id, kind, group_no, use_status, title_status, increment
            order by unit_id, kind, group_no, use_status, title_status, increment
            on conflict (region_id, unit_id, kind, group_no, use_status, title_status, increment) do update
            set count = t.count + excluded.count, area = t.area + excluded.area,
                original_value = t.original_value + excluded.original_value,
                net_value = t.net_value + excluded.net_value, balance = t.balance + excluded.balance
            """)
        .param("region", region)
        .update();
    jdbc.sql(
            """
            delete from register.summary_total
            where region_id = :region and count = 0 and area = 0 and original_value = 0
                and net_value = 0 and balance = 0
            """)
        .param("region", region)
        .update();
  }
}
