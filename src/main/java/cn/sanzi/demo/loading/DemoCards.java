package cn.sanzi.demo.loading;

import cn.sanzi.register.BulkCards;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the register of a demonstration to a number of cards, once it is filled to a size. */
@Component
@ConditionalOnBooleanProperty("sanzi.demo")
@Order(DemoLoading.LAST + 1)
class DemoCards implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCards.class);
  private static final Actor DEMO = new Actor(new AccountId(new UUID(0, 0)), "系统", "演示数据");

  private final int wanted;
  private final BulkCards cards;

  DemoCards(@Value("${sanzi.demo-cards:0}") int wanted, BulkCards cards) {
    this.wanted = wanted;
    this.cards = cards;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (wanted == 0) {
      return;
    }
    LOG.info("演示数据：资产卡片补足到 {} 张 …", wanted);
    long begun = System.nanoTime();
    int made = cards.fillUpTo(wanted, DEMO);
    double seconds = (System.nanoTime() - begun) / 1e9;
    LOG.info(
        "演示数据：成批生成资产卡片 {} 张，用时 {} 秒，每秒 {} 张",
        made,
        Math.round(seconds),
        Math.round(made / seconds));
  }
}
