package cn.sanzi.audit;

import cn.sanzi.audit.SealRows.Place;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the records that are settled, one sealer over all nodes. A record is settled once every
 * transaction as old as its own has ended: only then can nothing slip in before it any more.
 */
@Component
final class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int HEADS_AT_ONCE = 1_000;

  private final SealRows rows;
  private final SecretBox box;
  private final Heads heads;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sealer(
      JdbcClient jdbc,
      SecretBox box,
      Settings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = new SealRows(jdbc);
    this.box = box;
    this.heads = new Heads(folder(settings.data()));
    this.transaction = transaction;
    this.clock = clock;
  }

  static Path folder(Path data) {
    return data.resolve("audit");
  }

  @EventListener(ApplicationStartedEvent.class)
  void begin() {
    transaction.executeWithoutResult(status -> rows.beginEraIfNumbersFell(clock.instant()));
  }

  /** Seals what is settled, and exports the heads that are not yet outside. */
  @Scheduled(
      initialDelayString = "${sanzi.audit.seal-every:15s}",
      fixedDelayString = "${sanzi.audit.seal-every:15s}")
  void seal() {
    transaction.executeWithoutResult(status -> {
      if (rows.tryLock()) {
        sealSettled();
      }
    });
    export();
  }

  private void sealSettled() {
    Seal last = rows.last();
    Place settled = rows.settled();
    Chain chain = new Chain(box, last.chain());
    rows.visit(
        new Place(last.era(), last.belowXid()),
        settled,
        row -> chain.add(row.getLong("seq"), row.getBytes("mac")));
    if (!chain.isEmpty()) {
      rows.insert(chain.seal(last.no() + 1, settled.era(), settled.xid()), clock.instant());
    }
  }

  private void export() {
    long known = heads.last().map(Heads.Head::no).orElse(0L);
    List<Seal> missing = rows.after(known, HEADS_AT_ONCE);
    heads.append(missing);
    if (missing.isEmpty() && rows.last().no() < known) {
      LOG.error("审计链比已导出的链头短：数据库到第 {} 节，已导出到第 {} 节。请运行 audit verify。", rows.last().no(), known);
    }
  }
}
