package cn.sanzi.jobs;

import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Runs one claimed job and writes down how it ended. */
final class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  /** A job that takes the server down with it must not do so for ever. */
  static final int MOST_ATTEMPTS = 5;

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final JobRows rows;
  private final Map<String, JobHandler> handlers;
  private final Clock clock;

  Runner(JobRows rows, Map<String, JobHandler> handlers, Clock clock) {
    this.rows = rows;
    this.handlers = handlers;
    this.clock = clock;
  }

  void run(ClaimedRun run) {
    JobHandler handler = handlers.get(run.claim().kind());
    if (handler == null) {
      fail(run, "本系统不认识这种后台任务（" + run.claim().kind() + "）");
      return;
    }
    if (run.claim().attempt() > MOST_ATTEMPTS) {
      fail(run, "任务多次中断，已停止重试，请联系系统管理员");
      return;
    }
    try {
      run.checkCancelled();
      handler.run(run);
      rows.end(run.claim(), JobView.State.DONE, null, clock.instant());
    } catch (JobStopped stopped) {
      stopped(run, stopped);
    } catch (Refused refused) {
      fail(run, refused.refusal().sentence());
    } catch (Throwable trouble) {
      // The one place that must outlive whatever a handler throws, running out of memory included.
      troubled(run, trouble);
    }
  }

  private void stopped(ClaimedRun run, JobStopped stopped) {
    switch (String.valueOf(stopped.getMessage())) {
      case Workers.CANCELLED ->
          rows.end(run.claim(), JobView.State.CANCELLED, null, clock.instant());
      case Workers.GOING_DOWN -> rows.putBack(run.claim(), clock.instant());
      default -> LOG.warn("job {} was taken over by another node", run.id());
    }
  }

  private void troubled(ClaimedRun run, Throwable trouble) {
    if (mayPass(trouble) && run.claim().attempt() < MOST_ATTEMPTS) {
      LOG.warn("job {} of kind {} is tried again", run.id(), run.claim().kind(), trouble);
      rows.putBack(run.claim(), clock.instant().plus(PAUSE));
      return;
    }
    String errorId = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("error {}: job {} of kind {}", errorId, run.id(), run.claim().kind(), trouble);
    fail(run, "后台任务出错，没有保存。请重试；仍不行，请把错误编号 " + errorId + " 告诉系统管理员");
  }

  /** Trouble outside of us, that may be gone in a while. */
  private static boolean mayPass(Throwable trouble) {
    return trouble instanceof IOException
        || trouble instanceof TransactionException
        || (trouble instanceof DataAccessException
            && !(trouble instanceof NonTransientDataAccessException));
  }

  private void fail(ClaimedRun run, String sentence) {
    rows.end(run.claim(), JobView.State.FAILED, sentence, clock.instant());
  }
}
