package cn.sanzi.jobs;

import cn.sanzi.shared.Actor;
import java.util.Map;

/** One run of a job, seen from its handler. */
public interface JobRun {

  JobId id();

  Map<String, String> payload();

  /** Who asked for it. */
  Actor actor();

  /** Tells how far it is; cheap, written at most once a second. Also keeps the claim alive. */
  void progress(long done, long total);

  /** Throws when somebody cancelled the job. */
  void checkCancelled();
}
