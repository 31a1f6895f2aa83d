package cn.sanzi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.testing.DatabaseTest;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@DatabaseTest
final class SealingTest {

  private final House house;

  SealingTest(SecretBox box, Clock clock) {
    house = new House(box, clock);
  }

  @Test
  void waitsForAnOlderTransactionThatMayStillRecord() throws InterruptedException {
    CountDownLatch recorded = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<Void> slow =
        CompletableFuture.runAsync(() ->
            house.transaction.executeWithoutResult(status -> {
              house.audit.record(House.entry("慢的一笔"));
              recorded.countDown();
              await(mayEnd);
            }));
    recorded.await();
    house.record("快的一笔");

    house.sealer.seal();
    assertThat(sealed()).isZero();

    mayEnd.countDown();
    slow.join();
    house.sealer.seal();
    assertThat(sealed()).isEqualTo(2);
    assertThat(house.findings()).isEmpty();
  }

  @Test
  void writesNoSealWhenThereIsNothingNew() {
    house.record("一");
    house.sealer.seal();

    house.sealer.seal();

    assertThat(house.verify().seals()).isEqualTo(1);
  }

  @Test
  void goesOnAfterTheDataMovedToAnotherServer() {
    house.record("一", "二");
    house.sealer.seal();
    house.record("三");
    // There, numbers of transactions had run far ahead of this server's.
    house.intrude("update audit.record set xid = '900000000000' where seq = 3");

    house.sealer.begin();
    house.record("四");
    house.sealer.seal();

    assertThat(sealed()).isEqualTo(4);
    assertThat(house.findings()).isEmpty();
  }

  private long sealed() {
    return house
        .jdbc
        .sql("select coalesce(sum(count), 0) from audit.seal")
        .query(Long.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
