package cn.sanzi.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param done units of work done so far
 * @param total units in all, 0 while unknown
 * @param error one Chinese sentence when it failed
 */
public record JobView(
    JobId id,
    String kind,
    State state,
    long done,
    long total,
    Instant since,
    @Nullable String error) {

  /** States of a job. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
