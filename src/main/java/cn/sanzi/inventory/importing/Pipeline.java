package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Two threads side by side: the caller's parses the workbook, another reads, judges and stages what
 * it parsed. Batches wait in a short queue, so memory does not grow with the file.
 */
final class Pipeline {

  private static final int BATCH = 128;
  private static final int WAITING = 16;

  private final BlockingQueue<List<Parsed>> queue = new ArrayBlockingQueue<>(WAITING);
  private final RowWork work;
  private List<Parsed> batch = new ArrayList<>(BATCH);
  private volatile @Nullable Throwable failure;
  private final Thread worker;

  /** Work on one row. */
  interface RowWork {
    void on(SheetRow row, SheetMapping mapping) throws IOException;
  }

  private record Parsed(SheetRow row, SheetMapping mapping) {}

  Pipeline(RowWork work) {
    this.work = work;
    this.worker = Thread.ofPlatform().name("import").daemon().start(this::drain);
  }

  /** Hands a row to the worker; throws what the worker failed with. */
  void put(SheetRow row, SheetMapping mapping) {
    batch.add(new Parsed(row, mapping));
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /** Waits until everything is done. */
  void end() {
    flush();
    offer(List.of());
    join();
    rethrow();
  }

  /** Stops without finishing, after a failure on the caller's side. */
  void abort() {
    worker.interrupt();
    join();
  }

  private void flush() {
    if (!batch.isEmpty()) {
      offer(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  private void offer(List<Parsed> rows) {
    try {
      while (!queue.offer(rows, 100, TimeUnit.MILLISECONDS)) {
        rethrow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while importing", e);
    }
    rethrow();
  }

  private void join() {
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while importing", e);
    }
  }

  private void rethrow() {
    Throwable cause = failure;
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (cause != null) {
      throw new IllegalStateException("Staging failed", cause);
    }
  }

  private void drain() {
    try {
      for (List<Parsed> rows = queue.take(); !rows.isEmpty(); rows = queue.take()) {
        for (Parsed parsed : rows) {
          work.on(parsed.row(), parsed.mapping());
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
