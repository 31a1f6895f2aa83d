package cn.sanzi.register.listing;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.bench.CardLoad;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.CardSums;
import cn.sanzi.register.CardSums.Dimension;
import cn.sanzi.register.RegisterRoom;
import cn.sanzi.register.SummaryKeeping;
import cn.sanzi.register.listing.CardLists.Page;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The register's list and sums over many cards: what readers of every post ask for, by many at
 * once.
 */
public final class ListBench {

  private static final int PAGES_EACH = 40;

  private ListBench() {}

  public static void main(String[] args) throws Exception {
    int cards = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    try (var room = room()) {
      long begin = System.nanoTime();
      CardLoad.fill(room.the(DataSource.class), cards);
      System.out.printf("loaded %,d cards in %.1f s%n", cards, seconds(begin));
      CardLists lists = room.the(CardLists.class);
      for (Asked asked : Asked.values()) {
        single(lists, asked);
      }
      for (int connections : List.of(16, 32)) {
        many(lists, connections);
      }
      sums(room);
    }
  }

  /**
   * On the database that {@code SANZI_BENCH_URL} names, which is kept for the next run, or on a
   * passing one.
   */
  private static RegisterRoom room() {
    String url = System.getenv("SANZI_BENCH_URL");
    if (url == null) {
      return new RegisterRoom();
    }
    var database = new DriverManagerDataSource(url);
    Flyway.configure()
        .dataSource(database)
        .outOfOrder(true)
        .schemas("platform")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return new RegisterRoom(database);
  }

  /** What people ask for; the office's are the heaviest. */
  enum Asked {
    CLERK_FIRST_PAGE,
    CLERK_BY_VALUE,
    REVIEWER_FIRST_PAGE,
    REVIEWER_IDLE_BY_VALUE,
    OFFICE_FIRST_PAGE,
    OFFICE_KIND_BY_NAME,
    OFFICE_REGION_USE_BY_AREA,
    OFFICE_BY_UNIT,
    OFFICE_RARE_BY_CHANGE,
    OFFICE_VALUE_RANGE;

    Page page(CardLists lists, Random random) {
      boolean down = random.nextBoolean();
      return switch (this) {
        case CLERK_FIRST_PAGE ->
            walk(lists, clerk(random), CardFilter.ALL, CardSort.NUMBER, false, random);
        case CLERK_BY_VALUE ->
            walk(lists, clerk(random), CardFilter.ALL, CardSort.VALUE, true, random);
        case REVIEWER_FIRST_PAGE ->
            walk(lists, reviewer(random), CardFilter.ALL, CardSort.NUMBER, down, random);
        case REVIEWER_IDLE_BY_VALUE ->
            walk(
                lists,
                reviewer(random),
                filter("FW", null, null, "06"),
                CardSort.VALUE,
                true,
                random);
        case OFFICE_FIRST_PAGE ->
            walk(lists, office(), CardFilter.ALL, CardSort.NUMBER, down, random);
        case OFFICE_KIND_BY_NAME ->
            walk(lists, office(), filter("XZ", null, null, null), CardSort.NAME, down, random);
        case OFFICE_REGION_USE_BY_AREA ->
            walk(
                lists,
                office(),
                filter("FW", 1 + random.nextInt(7), null, "02"),
                CardSort.AREA,
                true,
                random);
        case OFFICE_BY_UNIT ->
            walk(lists, office(), filter("FW", null, null, null), CardSort.UNIT, down, random);
        case OFFICE_RARE_BY_CHANGE ->
            walk(
                lists,
                office(),
                new CardFilter(null, null, null, null, "10", "6", null, null, null, null),
                CardSort.CHANGED,
                true,
                random);
        case OFFICE_VALUE_RANGE ->
            walk(
                lists,
                office(),
                new CardFilter(
                    "FW",
                    null,
                    null,
                    null,
                    null,
                    null,
                    new BigDecimal(1_000_000),
                    new BigDecimal(2_000_000),
                    null,
                    null),
                CardSort.VALUE,
                down,
                random);
      };
    }

    /** First page, and every other time the one behind it. */
    private static Page walk(
        CardLists lists,
        Scope scope,
        CardFilter filter,
        CardSort sort,
        boolean down,
        Random random) {
      Page first = lists.page(scope, filter, sort, down, null, 50);
      if (!first.more() || random.nextBoolean()) {
        return first;
      }
      CardRow last = first.rows().getLast();
      return lists.page(
          scope,
          filter,
          sort,
          down,
          new CardCursor(false, last.sortKey(), last.unitId(), last.number(), first.count()),
          50);
    }
  }

  private static void single(CardLists lists, Asked asked) {
    Random random = new Random(1);
    double[] ms = new double[30];
    for (int i = -10; i < ms.length; i++) {
      long begin = System.nanoTime();
      Page page = asked.page(lists, random);
      if (i >= 0) {
        ms[i] = seconds(begin) * 1000;
      }
      if (page.rows().isEmpty()) {
        System.out.println("empty: " + asked);
      }
    }
    System.out.printf("%-28s %s%n", asked, spread(ms));
  }

  private static void many(CardLists lists, int connections)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(connections)) {
      long begin = System.nanoTime();
      List<Future<double[]>> all =
          IntStream.range(0, connections)
              .mapToObj(t -> threads.submit(() -> reader(lists, t)))
              .toList();
      double[] ms = new double[connections * PAGES_EACH];
      for (int t = 0; t < connections; t++) {
        System.arraycopy(all.get(t).get(), 0, ms, t * PAGES_EACH, PAGES_EACH);
      }
      System.out.printf(
          "%d connections: %.0f pages/s, %s%n",
          connections, ms.length / seconds(begin), spread(ms));
    }
  }

  private static double[] reader(CardLists lists, int seed) {
    Random random = new Random(seed);
    Asked[] all = Asked.values();
    double[] ms = new double[PAGES_EACH];
    for (int i = 0; i < PAGES_EACH; i++) {
      long begin = System.nanoTime();
      Asked asked = all[random.nextInt(all.length)];
      asked.page(lists, random);
      ms[i] = seconds(begin) * 1000;
    }
    return ms;
  }

  private static void sums(RegisterRoom room) {
    CardSums sums = room.the(CardSums.class);
    double[] kept = new double[100];
    for (int i = -20; i < kept.length; i++) {
      long begin = System.nanoTime();
      sums.read(
          List.of(Dimension.GROUP, Dimension.KIND, Dimension.USE, Dimension.REGION),
          office(),
          CardFilter.ALL);
      if (i >= 0) {
        kept[i] = seconds(begin) * 1000;
      }
    }
    System.out.printf(
        "summary, %d cells: %s%n",
        room.jdbc()
            .sql("select count(*) from register.summary_total")
            .query(Integer.class)
            .single(),
        spread(kept));
    double[] grouped = new double[5];
    double[] rebuilt = new double[5];
    for (int i = 0; i < 5; i++) {
      long begin = System.nanoTime();
      room.jdbc()
          .sql(
              "select region_id, unit_id, kind, group_no, use_status, title_status, count(*),"
                  + " sum(area), sum(original_value), sum(net_value), sum(balance) from"
                  + " register.card group by 1, 2, 3, 4, 5, 6")
          .query()
          .listOfRows();
      grouped[i] = seconds(begin) * 1000;
      room.jdbc().sql("truncate register.summary_total, register.summary_delta").update();
      begin = System.nanoTime();
      room.the(SummaryKeeping.class).rebuild();
      rebuilt[i] = seconds(begin) * 1000;
      room.the(SummaryKeeping.class).fold();
    }
    System.out.printf(
        "GROUP BY: %s%nrebuild: %s%ndeviations: %d%n",
        spread(grouped), spread(rebuilt), room.the(SummaryKeeping.class).prove().size());
  }

  private static Scope clerk(Random random) {
    UUID unit =
        UUID.fromString("00000000-0000-7000-8000-" + "%012d".formatted(1 + random.nextInt(300)));
    return scope(Role.CLERK, null, Set.of(new UnitId(unit)), null);
  }

  private static Scope reviewer(Random random) {
    return scope(
        Role.GROUP_REVIEWER,
        null,
        null,
        Set.of(new GroupNo(List.of(1, 7, 8).get(random.nextInt(3)))));
  }

  private static Scope office() {
    return scope(Role.OFFICE, null, null, null);
  }

  private static Scope scope(
      Role role,
      @Nullable Set<RegionId> regions,
      @Nullable Set<UnitId> units,
      @Nullable Set<GroupNo> groups) {
    return new Scope(List.of(new Grant(new PostId(new UUID(0, 1)), role, regions, units, groups)));
  }

  private static CardFilter filter(
      @Nullable String kind,
      @Nullable Integer region,
      @Nullable Integer group,
      @Nullable String use) {
    return new CardFilter(kind, null, group, region, use, null, null, null, null, null);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String spread(double[] ms) {
    double[] sorted = ms.clone();
    Arrays.sort(sorted);
    return "median %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms"
        .formatted(
            sorted[sorted.length / 2],
            sorted[sorted.length * 95 / 100],
            sorted[sorted.length * 99 / 100],
            sorted[sorted.length - 1]);
  }
}
