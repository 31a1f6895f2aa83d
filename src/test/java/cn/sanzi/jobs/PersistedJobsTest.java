package cn.sanzi.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.platform.Ids;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.platform.testing.TestDatabase;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refusal;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Tag("database")
class PersistedJobsTest {

  private static final Actor CLERK = new Actor(new AccountId(new UUID(0, 7)), "张三", "10.0.0.7");

  private final TestClock clock = new TestClock();
  private final DataSource source = TestDatabase.migrated();
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(source));
  private final JobRows rows = new JobRows(JdbcClient.create(source), new JsonMapper());
  private final AtomicInteger runs = new AtomicInteger();
  private Work work = run -> {};
  private Workers workers = workers(2);
  private PersistedJobs jobs = new PersistedJobs(rows, workers, new Ids(clock), clock);

  @AfterEach
  void stop() {
    workers.stop();
  }

  @Test
  void startsAfterTheCommitAndTellsHowFarItIs() throws Exception {
    var halfway = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    work =
        run -> {
          assertThat(run.payload()).containsEntry("file", "房屋.xlsx");
          assertThat(run.actor()).isEqualTo(CLERK);
          run.progress(50, 100);
          halfway.countDown();
          goOn.await(10, TimeUnit.SECONDS);
        };
    workers.begin();
    JobId id =
        transaction.execute(status -> {
          JobId enqueued = enqueue("a");
          assertThat(halfway.getCount()).isOne();
          return enqueued;
        });
    assertThat(halfway.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(jobs.get(id).state()).isEqualTo(JobView.State.RUNNING);
    goOn.countDown();

    assertThat(await(id)).isEqualTo(JobView.State.DONE);
  }

  @Test
  void forgetsAJobWhoseTransactionFailed() {
    workers.begin();
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              enqueue("a");
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(rows.findUnfinished("test", "a")).isEmpty();
    assertThat(runs).hasValue(0);
  }

  @Test
  void hasOneUnfinishedJobPerSubjectHoweverManyAsk() throws Exception {
    var together = new CyclicBarrier(8);
    var ids = ConcurrentHashMap.<JobId>newKeySet();
    var threads =
        Stream.generate(() ->
                Thread.startVirtualThread(() -> {
                  try {
                    together.await();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                  ids.add(enqueue("same"));
                }))
            .limit(8)
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ids).hasSize(1);
    assertThat(enqueue("other")).isNotIn(ids);
  }

  @Test
  void runsAgainWhatWasRunningWhenTheNodeDied() throws Exception {
    JobId id = enqueue("a");
    assertThat(rows.claim("main", clock.instant(), clock.instant())).isPresent();
    assertThat(jobs.get(id).state()).isEqualTo(JobView.State.RUNNING);

    workers.begin();
    assertThat(await(id)).isEqualTo(JobView.State.DONE);
  }

  @Test
  void takesOverFromAnotherNodeThatFellSilentWhoseWordThenCountsNoMore() throws Exception {
    JobId id = enqueue("a");
    JobRows.Claim lost = rows.claim("other", clock.instant(), clock.instant()).orElseThrow();
    clock.advance(Duration.ofMinutes(2));
    workers.begin();
    assertThat(await(id)).isEqualTo(JobView.State.DONE);

    rows.end(lost, JobView.State.FAILED, "late", clock.instant());
    assertThat(rows.beat(lost, clock.instant(), 1, 1)).isEmpty();
    assertThat(jobs.get(id).state()).isEqualTo(JobView.State.DONE);
  }

  @Test
  void givesUpOnAJobThatTakesTheServerDownEachTime() throws Exception {
    JobId id = enqueue("a");
    for (int i = 0; i < Runner.MOST_ATTEMPTS; i++) {
      assertThat(rows.claim("main", clock.instant(), clock.instant())).isPresent();
      rows.releaseAllOf("main");
    }
    workers.begin();
    assertThat(await(id)).isEqualTo(JobView.State.FAILED);
    assertThat(jobs.get(id).error()).contains("多次中断");
    assertThat(runs).hasValue(0);
  }

  @Test
  void cancelsAWaitingJobAtOnceAndARunningOneAtItsNextLook() throws Exception {
    JobId waiting = enqueue("a");
    jobs.cancel(waiting);
    assertThat(jobs.get(waiting).state()).isEqualTo(JobView.State.CANCELLED);

    var started = new CountDownLatch(1);
    work =
        run -> {
          started.countDown();
          while (true) {
            run.checkCancelled();
            Thread.sleep(5);
          }
        };
    workers.begin();
    JobId running = enqueue("b");
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    jobs.cancel(running);
    assertThat(await(running)).isEqualTo(JobView.State.CANCELLED);
  }

  @Test
  void tellsTheSentenceOfARefusalAndHidesOtherTrouble() throws Exception {
    workers.begin();
    work =
        run -> {
          throw new Refused(new NotAWorkbook());
        };
    JobId refused = enqueue("a");
    assertThat(await(refused)).isEqualTo(JobView.State.FAILED);
    assertThat(jobs.get(refused).error()).isEqualTo("这不是表格文件");

    work =
        run -> {
          throw new OutOfMemoryError("made up");
        };
    JobId broken = enqueue("b");
    assertThat(await(broken)).isEqualTo(JobView.State.FAILED);
    assertThat(jobs.get(broken).error()).contains("错误编号").doesNotContain("made up");
  }

  @Test
  void triesAgainAfterAWhileWhatFailedForReasonsOutside() throws Exception {
    work =
        run -> {
          if (runs.get() == 1) {
            throw new IOException("disk away");
          }
        };
    workers.begin();
    JobId id = enqueue("a");
    for (int i = 0; i < 100 && jobs.get(id).state() != JobView.State.WAITING; i++) {
      Thread.sleep(20);
    }
    while (runs.get() == 0 || jobs.get(id).state() == JobView.State.RUNNING) {
      Thread.sleep(10);
    }
    clock.advance(Duration.ofSeconds(11));
    workers.wake();
    assertThat(await(id)).isEqualTo(JobView.State.DONE);
    assertThat(runs).hasValue(2);
  }

  @Test
  void putsRunningWorkBackWhenTheServerStopsAndFinishesItAfterwards() throws Exception {
    var started = new CountDownLatch(1);
    work =
        run -> {
          started.countDown();
          while (true) {
            run.progress(1, 2);
            Thread.sleep(5);
          }
        };
    workers.begin();
    JobId id = enqueue("a");
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    workers.stop();
    assertThat(jobs.get(id).state()).isEqualTo(JobView.State.WAITING);

    work = run -> {};
    workers = workers(1);
    workers.begin();
    assertThat(await(id)).isEqualTo(JobView.State.DONE);
  }

  private JobId enqueue(String subject) {
    return jobs.enqueue("test", subject, Map.of("file", "房屋.xlsx"), CLERK);
  }

  private JobView.State await(JobId id) throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      JobView.State state = jobs.get(id).state();
      if (state != JobView.State.WAITING && state != JobView.State.RUNNING) {
        return state;
      }
      Thread.sleep(10);
    }
    return jobs.get(id).state();
  }

  private Workers workers(int count) {
    return new Workers(rows, List.of(new TestHandler()), clock, new JobSettings(count, "main"));
  }

  /** What a test lets a job do. */
  private interface Work {
    void on(JobRun run) throws Exception;
  }

  private final class TestHandler implements JobHandler {

    @Override
    public String kind() {
      return "test";
    }

    @Override
    public void run(JobRun run) throws Exception {
      runs.incrementAndGet();
      work.on(run);
    }
  }

  private record NotAWorkbook() implements Refusal {

    @Override
    public String code() {
      return "test.not-a-workbook";
    }

    @Override
    public String sentence() {
      return "这不是表格文件";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }
  }
}
