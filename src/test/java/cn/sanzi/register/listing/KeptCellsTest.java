package cn.sanzi.register.listing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.organization.Unit;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.CardSums;
import cn.sanzi.register.CardSums.Dimension;
import cn.sanzi.register.CardSums.Sum;
import cn.sanzi.register.DeclaredAsset;
import cn.sanzi.register.RegisterRoom;
import cn.sanzi.register.SummaryKeeping;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of the sums is what the tables hold, at every moment. */
class KeptCellsTest {

  private static final RegisterRoom ROOM = new RegisterRoom();
  private static final Scope OFFICE =
      new Scope(List.of(new Grant(new PostId(UUID.randomUUID()), Role.OFFICE, null, null, null)));

  @AfterAll
  static void close() {
    ROOM.close();
  }

  @Test
  void everySnapshotSeesTheSumOfItsCards() throws Exception {
    List<Unit> units =
        IntStream.range(0, 3).mapToObj(i -> ROOM.unit("第" + i + "中学", 1 + i)).toList();
    var over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers =
          List.of(
              threads.submit(() -> write(units, new Random(1))),
              threads.submit(() -> write(units, new Random(2))));
      Future<?> folder = threads.submit(() -> fold(over));
      Future<Integer> reader = threads.submit(() -> read(over));
      for (Future<?> writer : writers) {
        writer.get();
      }
      over.set(true);
      folder.get();

      assertThat(reader.get()).isPositive();
    }
    assertThat(remembered()).isEqualTo(counted());
  }

  @Test
  void whatWasRolledBackIsForgotten() {
    ROOM.apply(ROOM.house("会议楼", ROOM.unit("第九中学", 2)));
    ROOM.transaction()
        .executeWithoutResult(status -> {
          ROOM.jdbc().sql("update register.summary_total set count = count + 5").update();
          ROOM.jdbc()
              .sql(
                  "insert into register.summary_total select region_id, unit_id, kind, 9, '', '',"
                      + " 7, 0, 0, 0, 0, false from register.summary_cell limit 1")
              .update();
          assertThat(remembered()).isNotEqualTo(counted());
          status.setRollbackOnly();
        });

    assertThat(remembered()).isEqualTo(counted());
    ROOM.the(SummaryKeeping.class).fold();
    assertThat(remembered()).isEqualTo(counted());
    ROOM.jdbc().sql("truncate register.summary_total").update();
    assertThat(
            ROOM.the(KeptCells.class).now().count(Reach.of(OFFICE, CardFilter.ALL), CardFilter.ALL))
        .isZero();
    ROOM.the(SummaryKeeping.class).rebuild();
    assertThat(remembered()).isEqualTo(counted());
  }

  private static void write(List<Unit> units, Random random) {
    List<DeclaredAsset> own =
        IntStream.range(0, 8).mapToObj(i -> ROOM.house("楼" + i, units.get(i % 3))).toList();
    for (int n = 0; n < 20; n++) {
      ROOM.apply(
          own.stream()
              .filter(asset -> random.nextInt(3) > 0)
              .map(asset ->
                  random.nextInt(6) == 0
                      ? asset.vanished()
                      : asset
                          .used("0" + (1 + random.nextInt(3)))
                          .worth(random.nextInt(1_000_000) + ".07"))
              .toArray(DeclaredAsset[]::new));
    }
  }

  private static void fold(AtomicBoolean over) {
    while (!over.get()) {
      ROOM.the(SummaryKeeping.class).fold();
    }
  }

  private static int read(AtomicBoolean over) {
    var snapshot = new TransactionTemplate(ROOM.the(PlatformTransactionManager.class));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    int reads = 0;
    while (!over.get()) {
      snapshot.executeWithoutResult(status -> assertThat(remembered()).isEqualTo(counted()));
      reads++;
    }
    return reads;
  }

  /** By region and use, as the sums have it. */
  private static List<String> remembered() {
    return ROOM
        .the(CardSums.class)
        .read(List.of(Dimension.REGION, Dimension.USE), OFFICE, CardFilter.ALL)
        .stream()
        .map(KeptCellsTest::line)
        .sorted()
        .toList();
  }

  private static String line(Sum sum) {
    return sum.values().get(Dimension.REGION)
        + " "
        + sum.values().get(Dimension.USE)
        + " "
        + sum.count()
        + " "
        + sum.originalValue().setScale(2);
  }

  private static List<String> counted() {
    return ROOM
        .jdbc()
        .sql(
            """
            select region_id || ' ' || use_status || ' ' || count(*) || ' '
                || coalesce(sum(original_value), 0)::numeric(18,2)
            from register.card group by region_id, use_status
            """)
        .query(String.class)
        .list()
        .stream()
        .sorted()
        .toList();
  }
}
