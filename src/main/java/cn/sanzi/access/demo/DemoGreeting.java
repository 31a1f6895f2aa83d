package cn.sanzi.access.demo;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where the demonstration is and who may sign in, once everything stands. */
@Component
@ConditionalOnBooleanProperty("sanzi.demo")
final class DemoGreeting {

  private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

  private final Environment environment;

  DemoGreeting(Environment environment) {
    this.environment = environment;
  }

  @EventListener
  void print(ApplicationReadyEvent ready) {
    // A command of the operator is no start.
    if (Arrays.stream(ready.getArgs()).anyMatch(word -> !word.startsWith("--"))) {
      return;
    }
    StringBuilder text =
        new StringBuilder("\n==================== 演示环境 ====================\n")
            .append("  地址：http://localhost:")
            .append(environment.getProperty("local.server.port", "8080"))
            .append("\n  所有账号的密码：")
            .append(DemoHouse.PASSWORD)
            .append("\n");
    for (DemoFiles.AccountLine line : DemoFiles.accounts()) {
      text.append("  ")
          .append(String.format("%-14s", line.login()))
          .append(line.unit() == null ? "" : line.unit())
          .append(line.role().label())
          .append("（")
          .append(line.hint())
          .append("）\n");
    }
    LOG.info("{}==================================================", text);
  }
}
