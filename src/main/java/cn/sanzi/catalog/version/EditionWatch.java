package cn.sanzi.catalog.version;

import cn.sanzi.platform.Remembering;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows which edition is the newest: asks once a second, and at once after this node's own. */
@Component
class EditionWatch implements Remembering {

  private static final long KEEP = TimeUnit.SECONDS.toNanos(1);

  private record Seen(long edition, long at) {}

  private final VersionTable table;
  private volatile @Nullable Seen seen;

  EditionWatch(VersionTable table) {
    this.table = table;
  }

  long edition() {
    Seen now = seen;
    long at = System.nanoTime();
    if (now == null || at - now.at > KEEP) {
      now = new Seen(table.edition(), at);
      seen = now;
    }
    return now.edition;
  }

  /** Asks anew as soon as the running transaction has ended. */
  void changed() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  @Override
  public void forget() {
    seen = null;
  }
}
