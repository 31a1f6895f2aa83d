package cn.sanzi.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies cards inside the database: nothing is sent to it but statements, indexes are made anew
 * afterwards, sums by GROUP BY. To be called within a transaction; readers wait until it ends.
 */
public final class CardCopies {

  /**
   * The n-th copy beside its pattern, what it is called, and how much larger its figures are. The
   * same whenever it is asked, so that card and document agree.
   */
  private static final String COPY =
      """
      (select p.*, i,
              (lpad(to_hex(cast(:millis as bigint)), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid as id,
              '（演示' || i || '）' as suffix,
              round(exp((i * 7919 %% 10007) / 5003.5 - 1)::numeric, 6) as factor
       from generate_series(0, cast(:copies as bigint) - 1) i
       join card_pattern p on p.n = i %% :patterns) x
      """;

  /** Serials go on behind the last one of region and kind; each round of patterns takes a block. */
  private static final String ASSETS =
      """
      insert into register.asset (asset_id, number, region_id)
      select x.id, x.prefix || register.base36(x.before + x.i / :patterns * x.block + x.rank), x.region_id from
      """
          + COPY;

  private static final String VERSIONS =
      """
      insert into register.card_version
          (region_id, asset_id, version, valid_from, closed, kind, kind_version, unit_id, group_no,
           cause, by_id, by_name, assignment_id, submission_no, doc)
      select x.region_id, x.id, 1, :at, false, x.kind, x.kind_version, x.unit_id, x.group_no,
             '演示数据成批生成', '00000000-0000-0000-0000-000000000000', '演示数据', x.assignment_id, x.submission_no,
             x.doc || jsonb_strip_nulls(jsonb_build_object(
                 x.name_key, x.name || x.suffix,
                 x.area_key, round((x.doc ->> x.area_key)::numeric * x.factor, 4),
                 x.original_key, round((x.doc ->> x.original_key)::numeric * x.factor, 2),
                 x.net_key, round((x.doc ->> x.net_key)::numeric * x.factor, 2),
                 x.balance_key, round((x.doc ->> x.balance_key)::numeric * x.factor, 2)))
      from
      """
          + COPY;

  private static final String CARDS =
      """
      insert into register.card
          (region_id, asset_id, number, kind, kind_version, unit_id, group_no, name, place_code, address,
           use_status, title_status, area, original_value, net_value, balance, increment, key_digest, digest,
           assignment_id, submission_no, version, changed_at)
      select x.region_id, x.id, x.prefix || register.base36(x.before + x.i / :patterns * x.block + x.rank),
             x.kind, x.kind_version, x.unit_id, x.group_no, x.name || x.suffix, x.place_code, x.address,
             x.use_status, x.title_status, round(x.area * x.factor, 4), round(x.original_value * x.factor, 2),
             round(x.net_value * x.factor, 2), round(x.balance * x.factor, 2), x.increment, null,
             sha256(x.digest || int8send(x.i)), x.assignment_id, x.submission_no, 1, :at
      from
      """
          + COPY;

  /** A pair too many does no harm: pairs propose, the text decides. */
  private static final String TEXTS =
      """
      insert into register.card_text (region_id, asset_id, pairs)
      select x.region_id, x.id, x.pairs || register.pairs(right(x.name, 1) || x.suffix) from
      """
          + COPY;

  private final JdbcClient jdbc;

  public CardCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a kind's documents hold what changes from copy to copy; null where it has none.
   *
   * @param version of the kind
   */
  public record DocumentKeys(
      String kind,
      int version,
      String name,
      @Nullable String area,
      @Nullable String originalValue,
      @Nullable String netValue,
      @Nullable String balance) {}

  /** Makes so many copies; says after how many patterns. */
  public int make(int copies, List<DocumentKeys> keys, Instant at) {
    jdbc.sql("set local maintenance_work_mem = '256MB'").update();
    keep(keys);
    int patterns = keepPatterns(at);
    if (patterns == 0) {
      throw new IllegalStateException("There is no card to be copied");
    }
    Map<String, Object> parameters =
        Map.of(
            "millis",
            at.toEpochMilli(),
            "copies",
            copies,
            "patterns",
            patterns,
            "at",
            at.atOffset(ZoneOffset.UTC));
    List<String> indexes = dropIndexes();
    for (String statement : List.of(ASSETS, VERSIONS, CARDS, TEXTS)) {
      jdbc.sql(statement.formatted()).params(parameters).update();
    }
    indexes.forEach(index -> jdbc.sql(index).update());
    takeSerials(copies, patterns, at);
    addSums(copies, at);
    return patterns;
  }

  private void keep(List<DocumentKeys> keys) {
    jdbc.sql(
            """
            create temporary table card_keys (kind text collate "C", version integer, name_key text, area_key text,
                original_key text, net_key text, balance_key text) on commit drop
            """)
        .update();
    for (DocumentKeys key : keys) {
      jdbc.sql(
              """
              insert into card_keys
              values (:kind, :version, :name, :area, :originalValue, :netValue, :balance)
              """)
          .paramSource(key)
          .update();
    }
  }

  /** Keys that a kind does not have get names of their own: an object cannot hold null as a key. */
  private int keepPatterns(Instant at) {
    jdbc.sql(
            """
            create temporary table card_pattern on commit drop as
            select row_number() over (order by c.region_id, c.kind, c.asset_id) - 1 as n, c.*,
                   row_number() over (partition by c.region_id, c.kind order by c.asset_id) as rank,
                   count(*) over (partition by c.region_id, c.kind) as block,
                   coalesce(l.last, 0) as before, left(c.number, -8) || :year as prefix, coalesce(v.doc, '{}') as doc,
                   register.pairs(c.name || E'\\n' || coalesce(c.address, '')) as pairs,
                   coalesce(k.name_key, '-name') as name_key, coalesce(k.area_key, '-area') as area_key,
                   coalesce(k.original_key, '-original') as original_key, coalesce(k.net_key, '-net') as net_key,
                   coalesce(k.balance_key, '-balance') as balance_key
            from register.card c
            left join register.card_version v
                on v.region_id = c.region_id and v.asset_id = c.asset_id and v.version = c.version
            left join register.number_counter l
                on l.region_id = c.region_id and l.kind = c.kind and l.year = :fullYear
            left join card_keys k on k.kind = c.kind and k.version = c.kind_version
            """)
        .param("year", "%02d".formatted(year(at) % 100))
        .param("fullYear", year(at))
        .update();
    jdbc.sql("analyze card_pattern").update();
    return jdbc.sql("select count(*) from card_pattern").query(Integer.class).single();
  }

  private static int year(Instant at) {
    return at.atOffset(ZoneOffset.ofHours(8)).getYear();
  }

  /** Indexes that can be made anew, as the statements that make them. */
  private List<String> dropIndexes() {
    String own =
        """
        from pg_indexes where schemaname = 'register' and tablename in ('card', 'card_text')
            and indexname not in ('card_pkey', 'card_text_pkey') order by indexname
        """;
    List<String> made = jdbc.sql("select indexdef " + own).query(String.class).list();
    jdbc.sql("select indexname " + own)
        .query(String.class)
        .list()
        .forEach(name -> jdbc.sql("drop index register." + name).update());
    return made;
  }

  private void takeSerials(int copies, int patterns, Instant at) {
    jdbc.sql(
            """
            insert into register.number_counter as n (region_id, kind, year, last)
            select region_id, kind, :year, max(before) + (:copies / :patterns + 1) * max(block)
            from card_pattern group by region_id, kind
            on conflict (region_id, kind, year) do update set last = excluded.last
            """)
        .param("year", year(at))
        .param("copies", copies)
        .param("patterns", patterns)
        .update();
  }

  /** As the statements make them. */
  private static UUID id(Instant at, int copy) {
    return new UUID((at.toEpochMilli() << 16) | 0x7000, (0x8000L << 48) | copy);
  }

  private void addSums(int copies, Instant at) {
    jdbc.sql(
            """
            insert into register.summary_delta
                (region_id, unit_id, kind, group_no, use_status, title_status, increment,
                 count, area, original_value, net_value, balance)
            select region_id, unit_id, kind, group_no, use_status, title_status, increment, count(*),
                   coalesce(sum(area), 0), coalesce(sum(original_value), 0), coalesce(sum(net_value), 0),
                   coalesce(sum(balance), 0)
            from register.card
            where asset_id between :first and :last
            group by region_id, unit_id, kind, group_no, use_status, title_status, increment
            """)
        .param("first", id(at, 0))
        .param("last", id(at, copies - 1))
        .update();
  }
}
