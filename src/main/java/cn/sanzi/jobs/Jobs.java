package cn.sanzi.jobs;

import cn.sanzi.shared.Actor;
import java.util.Map;

/** Long work, persisted. */
public interface Jobs {

  /**
   * Adds a job within the caller's transaction; it starts after the commit, on any node.
   *
   * @param kind name of a {@link JobHandler}
   * @param subject what it works on; at most one unfinished job per kind and subject, a second call
   *     returns the first
   */
  JobId enqueue(String kind, String subject, Map<String, String> payload, Actor actor);

  /** How far a job is; {@code jobs.not-found} when there is none. */
  JobView get(JobId id);

  /** Asks a job to stop; it does at its next {@link JobRun#checkCancelled}. */
  void cancel(JobId id);
}
