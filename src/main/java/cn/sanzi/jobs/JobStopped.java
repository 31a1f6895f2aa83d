package cn.sanzi.jobs;

/**
 * Thrown into a handler to end its run: cancelled, the server is going down, or another node took
 * over.
 */
final class JobStopped extends RuntimeException {

  JobStopped(String why) {
    super(why, null, false, false);
  }
}
