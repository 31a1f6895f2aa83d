package cn.sanzi.bench;

import cn.sanzi.register.CardCopies;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty register with as many cards as wanted, spread as a city's are: 300 units of which
 * few hold most, seven tenths houses, values over five orders of magnitude, a tenth idle. A few
 * thousand are made here, the rest are copied as a demonstration's are.
 */
public final class CardLoad {

  private static final int PATTERNS = 5_000;
  private static final Instant LOADED = Instant.parse("2025-05-12T00:00:00Z");

  private CardLoad() {}

  /** Loads; what is there already is kept when it is as many as wanted. */
  public static void fill(DataSource database, int cards) {
    var jdbc = JdbcClient.create(database);
    long there = jdbc.sql("select count(*) from register.card").query(Long.class).single();
    if (there == cards) {
      return;
    }
    new TransactionTemplate(new JdbcTransactionManager(database))
        .executeWithoutResult(status -> load(jdbc, cards));
    for (String table : List.of("card", "stratum", "summary_total", "card_text")) {
      jdbc.sql("vacuum analyze register." + table).update();
    }
  }

  private static void load(JdbcClient jdbc, int cards) {
    units(jdbc);
    jdbc.sql(
            """
            truncate register.asset, register.number_counter, register.card, register.card_version,
                register.card_text, register.card_unread, register.stratum, register.summary_total,
                register.summary_delta
            """)
        .update();
    int patterns = Math.min(cards, PATTERNS);
    cards(jdbc, patterns);
    places(jdbc);
    sums(jdbc);
    if (cards > patterns) {
      new CardCopies(jdbc).make(cards - patterns, List.of(), LOADED);
    }
  }

  /** The id of the so-manieth copy. */
  static UUID copy(long number) {
    return new UUID((LOADED.toEpochMilli() << 16) | 0x7000, (0x8000L << 48) | number);
  }

  private static void places(JdbcClient jdbc) {
    jdbc.sql("insert into register.asset select asset_id, number, region_id from register.card")
        .update();
    jdbc.sql(
            """
            insert into register.number_counter
            select region_id, kind, 2025, max(:patterns) from register.card group by region_id, kind
            """)
        .param("patterns", PATTERNS)
        .update();
  }

  private static void units(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into organization.unit (id, region_id, type, system, valid_from, rev)
            select ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, case when i % 3 = 0 then 1 + (i / 3) % 7 else 1 end,
                   '11', (array['EDUCATION', 'EDUCATION', 'HEALTH', 'GENERAL', 'GENERAL', 'GENERAL'])[1 + i % 6],
                   date '2025-01-01', 1
            from generate_series(1, 300) i
            on conflict do nothing
            """)
        .update();
    jdbc.sql(
            """
            insert into organization.unit_name (unit_id, valid_from, name, short_name)
            select id, valid_from, '景德镇市单位' || right(id::text, 3), '单位' || right(id::text, 3)
            from organization.unit where id::text like '00000000-0000-7000-8000-%'
            on conflict do nothing
            """)
        .update();
  }

  private static void cards(JdbcClient jdbc, int cards) {
    jdbc.sql(
            """
            insert into register.card
                (region_id, asset_id, number, kind, kind_version, unit_id, group_no, name, place_code, address,
                 use_status, title_status, area, original_value, net_value, balance, key_digest, digest,
                 assignment_id, submission_no, version, changed_at)
            select u.region_id, ('0197' || lpad(to_hex(i), 8, '0') || '7000800000000000' || '0000')::uuid,
                   r.code || lpad(g.no::text, 2, '0') || kind || '25' || register.base36(i), kind, 1, u.id, g.no,
                   (array['城北','滨江','新厂','古窑','御窑','三宝','湘湖','鲇鱼山','高新','浮梁'])[1 + (random() * 9)::int]
                       || (array['教学','办公','宿舍','门诊','综合','仓储','商业','厂房'])[1 + (random() * 7)::int]
                       || '楼' || (random() * 999)::int || '号',
                   '360203',
                   '景德镇市' || (array['昌江区','珠山区','浮梁县','乐平市'])[1 + (random() * 3)::int]
                       || (array['新厂西路','瓷都大道','昌江大道','珠山中路','广场北路','景东大道'])[1 + (random() * 5)::int]
                       || (random() * 2000)::int || '号',
                   case when kind = 'ZH' then '' when a < 0.7 then '01' when a < 0.8 then '02' when a < 0.83 then '03'
                        when a < 0.91 then '06' when a < 0.96 then '07' when a < 0.995 then '08' else '10' end,
                   case when kind = 'ZH' then '' when b < 0.6 then '1' when b < 0.8 then '2' when b < 0.9 then '4'
                        when b < 0.995 then '5' else '6' end,
                   case when kind <> 'ZH' then round(exp(random() * 8)::numeric, 4) end,
                   case when kind <> 'ZH' then round(exp(8 + random() * 10)::numeric, 2) end,
                   case when kind <> 'ZH' then round(exp(7 + random() * 10)::numeric, 2) end,
                   case when kind = 'ZH' then round(exp(6 + random() * 12)::numeric, 2) end,
                   null, sha256(i::text::bytea), '00000000-0000-0000-0000-00000000000a', 1, 1,
                   timestamptz '2025-05-01' + i % 1000 * interval '13 minutes'
            from (
                select i, random() as a, random() as b, 1 + (power(random(), 2) * 299)::int as unit,
                       case when random() < 0.7 then 'FW' when random() < 0.6 then 'XZ' else 'ZH' end collate "C" as kind
                from generate_series(1, :cards) i) x
            join organization.unit u on u.id = ('00000000-0000-7000-8000-' || lpad(x.unit::text, 12, '0'))::uuid
            join organization.region r on r.id = u.region_id
            cross join lateral (select case kind when 'ZH' then 2 when 'XZ' then 3 else
                case u.system when 'EDUCATION' then 7 when 'HEALTH' then 8 else 1 end end as no) g
            """)
        .param("cards", cards)
        .update();
  }

  private static void sums(JdbcClient jdbc) {
    jdbc.sql(
            "insert into register.stratum select distinct kind, group_no, region_id from"
                + " register.card")
        .update();
    jdbc.sql(
            """
            insert into register.summary_total
                (region_id, unit_id, kind, group_no, use_status, title_status, increment, count, area,
                 original_value, net_value, balance)
            select region_id, unit_id, kind, group_no, use_status, title_status, increment, count(*), coalesce(sum(area), 0),
                   coalesce(sum(original_value), 0), coalesce(sum(net_value), 0), coalesce(sum(balance), 0)
            from register.card group by 1, 2, 3, 4, 5, 6, 7
            """)
        .update();
  }
}
