package cn.sanzi.register.snapshot;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one long transaction on a thread of its own and tells meanwhile how far it is: what is told
 * within the transaction would be seen by nobody before it ends.
 */
final class Beside {

  private static final Duration EVERY = Duration.ofMillis(500);

  private Beside() {}

  static void run(Runnable work, Runnable tell) throws Exception {
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<?> running = thread.submit(work);
      try {
        while (!isDone(running)) {
          tell.run();
        }
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw failed;
      } finally {
        running.cancel(true);
      }
    }
  }

  private static boolean isDone(Future<?> running) throws ExecutionException, InterruptedException {
    try {
      running.get(EVERY.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException still) {
      return false;
    }
  }
}
