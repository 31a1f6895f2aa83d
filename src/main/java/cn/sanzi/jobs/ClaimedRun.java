package cn.sanzi.jobs;

import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job on this node. Progress is kept in memory and told to the database at most once a
 * second.
 */
final class ClaimedRun implements JobRun {

  private static final long TELL_EVERY_NANOS = 1_000_000_000L;

  private final JobRows.Claim claim;
  private final JobRows rows;
  private final Clock clock;
  private volatile long done;
  private volatile long total;
  private volatile @Nullable String stop;
  private volatile long told = System.nanoTime();

  ClaimedRun(JobRows.Claim claim, JobRows rows, Clock clock) {
    this.claim = claim;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public JobId id() {
    return claim.id();
  }

  @Override
  public Map<String, String> payload() {
    return claim.payload();
  }

  @Override
  public Actor actor() {
    return claim.actor();
  }

  @Override
  public void progress(long nowDone, long nowTotal) {
    done = nowDone;
    total = nowTotal;
    if (System.nanoTime() - told > TELL_EVERY_NANOS) {
      beat();
    }
    checkCancelled();
  }

  @Override
  public void checkCancelled() {
    String why = stop;
    if (why != null) {
      throw new JobStopped(why);
    }
  }

  /** Tells the database that it is alive and how far, and learns whether it should go on. */
  void beat() {
    told = System.nanoTime();
    rows.beat(claim, clock.instant(), done, total)
        .ifPresentOrElse(
            cancelled -> {
              if (cancelled) {
                stop("cancelled");
              }
            },
            () -> stop("claim lost"));
  }

  void stop(String why) {
    stop = why;
  }

  JobRows.Claim claim() {
    return claim;
  }
}
