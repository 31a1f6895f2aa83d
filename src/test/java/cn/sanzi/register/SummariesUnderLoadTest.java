package cn.sanzi.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.organization.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums are exact for every reader at every moment, whoever writes or folds. */
class SummariesUnderLoadTest {

  private static final int WRITERS = 4;
  private static final int SETS_EACH = 25;

  @Test
  void everySnapshotSeesTheSumOfItsCards() throws Exception {
    try (var room = new RegisterRoom();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
      List<Unit> units =
          IntStream.range(0, 3).mapToObj(i -> room.unit("第" + i + "中学", 1 + i)).toList();
      List<DeclaredAsset> shared =
          List.of(room.house("共用楼一", units.get(0)), room.house("共用楼二", units.get(1)));
      room.apply(shared.toArray(DeclaredAsset[]::new));
      var over = new AtomicBoolean();

      var writers = new ArrayList<Future<?>>();
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(i);
        writers.add(threads.submit(() -> write(room, units, shared, random)));
      }
      Future<Integer> reader = threads.submit(() -> read(room, over));
      Future<?> folder = threads.submit(() -> fold(room, over));
      waitFor(writers);
      over.set(true);
      folder.get();

      assertThat(reader.get()).isPositive();
      assertThat(room.the(SummaryKeeping.class).prove()).isEmpty();
      assertThat(totals(room, "register.card")).isEqualTo(totals(room, "register.summary_cell"));
    }
  }

  /** Each writer has assets of its own, and all of them share two that they fight over. */
  private static void write(
      RegisterRoom room, List<Unit> units, List<DeclaredAsset> shared, Random random) {
    List<DeclaredAsset> own =
        IntStream.range(0, 8).mapToObj(i -> room.house("楼" + i, units.get(i % 3))).toList();
    for (int n = 0; n < SETS_EACH; n++) {
      DeclaredAsset[] set =
          Stream.concat(own.stream(), shared.stream())
              .filter(asset -> random.nextInt(3) > 0)
              .map(asset -> altered(asset, random))
              .toArray(DeclaredAsset[]::new);
      room.apply(set);
    }
  }

  private static DeclaredAsset altered(DeclaredAsset asset, Random random) {
    if (random.nextInt(6) == 0) {
      return asset.vanished();
    }
    return asset
        .used("0" + (1 + random.nextInt(3)))
        .worth(random.nextInt(1_000_000) + ".0" + random.nextInt(10))
        .ofArea(random.nextInt(5) == 0 ? null : random.nextInt(1000) + ".5");
  }

  private static int read(RegisterRoom room, AtomicBoolean over) {
    int reads = 0;
    while (!over.get()) {
      assertThat(room.the(SummaryKeeping.class).prove()).isEmpty();
      reads++;
    }
    return reads;
  }

  private static void fold(RegisterRoom room, AtomicBoolean over) {
    while (!over.get()) {
      room.the(SummaryKeeping.class).fold();
    }
  }

  private static String totals(RegisterRoom room, String table) {
    String count = table.endsWith("card") ? "count(*)" : "sum(count)";
    return room.jdbc()
        .sql(
            "select %s || ' ' || sum(original_value)::numeric(18,2) || ' ' || sum(area)::numeric(18,4) from %s"
                .formatted(count, table))
        .query(String.class)
        .single();
  }

  private static void waitFor(List<Future<?>> writers)
      throws InterruptedException, ExecutionException {
    for (Future<?> writer : writers) {
      writer.get();
    }
  }
}
