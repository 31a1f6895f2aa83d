package cn.sanzi.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The threads of this node that run jobs. They start when the application is ready, sleep until a
 * commit wakes them (or, for jobs of other nodes, a while has passed), and put unfinished work back
 * when the application stops.
 */
@Component
final class Workers implements SmartLifecycle {

  static final String CANCELLED = "cancelled";
  static final String GOING_DOWN = "going down";

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration BEAT_EVERY = Duration.ofSeconds(10);
  private static final Duration SILENT = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final JobRows rows;
  private final Map<String, JobHandler> handlers;
  private final Clock clock;
  private final JobSettings settings;
  private final Runner runner;
  private final Map<JobId, ClaimedRun> running = new ConcurrentHashMap<>();
  private final Semaphore bell = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean working;

  Workers(JobRows rows, List<JobHandler> handlers, Clock clock, JobSettings settings) {
    this.rows = rows;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    this.clock = clock;
    this.settings = settings;
    this.runner = new Runner(rows, this.handlers, clock);
  }

  boolean knows(String kind) {
    return handlers.containsKey(kind);
  }

  /** There is something to do. */
  void wake() {
    // Each thread looks again before it sleeps, so more rings than threads say nothing new.
    if (bell.availablePermits() < settings.workers()) {
      bell.release();
    }
  }

  void tellCancelled(JobId id) {
    ClaimedRun run = running.get(id);
    if (run != null) {
      run.stop(CANCELLED);
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (working || settings.workers() == 0) {
      return;
    }
    int left = rows.releaseAllOf(settings.node());
    if (left > 0) {
      LOG.info("{} jobs were running when this node last stopped; they run again", left);
    }
    working = true;
    for (int i = 1; i <= settings.workers(); i++) {
      threads.add(Thread.ofPlatform().name("job-" + i).start(this::work));
    }
    threads.add(Thread.ofPlatform().daemon().name("job-heart").start(this::keepAlive));
  }

  @Override
  public void stop() {
    working = false;
    running.values().forEach(run -> run.stop(GOING_DOWN));
    bell.release(settings.workers());
    long end = System.nanoTime() + GRACE.toNanos();
    for (Thread thread : threads) {
      try {
        if (thread.isDaemon()
            || !thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
          thread.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    threads.clear();
  }

  /** Not by the lifecycle: the context is then not ready yet. */
  @Override
  public boolean isAutoStartup() {
    return false;
  }

  @Override
  public void start() {
    begin();
  }

  @Override
  public boolean isRunning() {
    return working;
  }

  private void work() {
    while (working) {
      try {
        Optional<JobRows.Claim> next = claim();
        if (next.isPresent()) {
          run(new ClaimedRun(next.get(), rows, clock));
        } else {
          bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Optional<JobRows.Claim> claim() throws InterruptedException {
    try {
      Instant now = clock.instant();
      return rows.claim(settings.node(), now, now.minus(SILENT));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("the database does not answer: {}", away.getMessage());
      Thread.sleep(LOOK_EVERY);
      return Optional.empty();
    }
  }

  private void run(ClaimedRun run) {
    running.put(run.id(), run);
    try {
      if (!working) {
        run.stop(GOING_DOWN);
      }
      runner.run(run);
    } catch (DataAccessException | TransactionException away) {
      // Its row still says RUNNING; it is run again once this claim has fallen silent.
      LOG.warn("could not write down the end of job {}: {}", run.id(), away.getMessage());
    } finally {
      running.remove(run.id());
    }
  }

  private void keepAlive() {
    while (working) {
      try {
        Thread.sleep(BEAT_EVERY);
        running.values().forEach(ClaimedRun::beat);
      } catch (DataAccessException | TransactionException away) {
        LOG.warn("the database does not answer: {}", away.getMessage());
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
