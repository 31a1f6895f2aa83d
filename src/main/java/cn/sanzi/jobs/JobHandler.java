package cn.sanzi.jobs;

/**
 * Does the work of one kind of job. Must be repeatable: after a crash it is run again from the
 * start.
 */
public interface JobHandler {

  String kind();

  /**
   * Runs outside a transaction. A {@code Refused} ends the job as failed with its sentence and is
   * not retried.
   */
  void run(JobRun run) throws Exception;
}
