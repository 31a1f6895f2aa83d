package cn.sanzi.register;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What the register does by itself: folding sums and indexing text every few seconds, proving the
 * sums at night.
 */
@Component
final class Housekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final SummaryKeeping sums;
  private final TextIndexing texts;

  Housekeeping(SummaryKeeping sums, TextIndexing texts) {
    this.sums = sums;
    this.texts = texts;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void keepUp() {
    try {
      texts.catchUp();
      sums.fold();
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("the register's housekeeping waits for the database: {}", away.getMessage());
    }
  }

  /**
   * Readers never depend on it: a deviation would be a mistake of ours, to be looked into before it
   * is mended.
   */
  @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
  void prove() {
    int deviations = sums.prove().size();
    if (deviations > 0) {
      LOG.error("{} summary cells deviate from the cards; run the rebuild", deviations);
    }
  }
}
