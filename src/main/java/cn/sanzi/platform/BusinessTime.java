package cn.sanzi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock of the application: Beijing time, whatever the machine's zone. */
@Configuration(proxyBeanMethods = false)
class BusinessTime {

  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  /**
   * What the demonstration's clock shows at its first start: eight days before declarations are
   * due.
   */
  private static final Instant DEMO_BEGINS =
      OffsetDateTime.parse("2025-05-12T09:00+08:00").toInstant();

  @Bean
  @ConditionalOnMissingBean
  Clock clock(Settings settings, JdbcClient jdbc) {
    Clock real = Clock.system(BEIJING);
    return settings.demo() ? Clock.offset(real, demoOffset(real, jdbc)) : real;
  }

  /** Kept from the first start on, so that the demonstration's time passes like any other. */
  static Duration demoOffset(Clock real, JdbcClient jdbc) {
    long wanted = Duration.between(real.instant(), DEMO_BEGINS).toMillis();
    jdbc.sql(
            """
            insert into platform.setting (key, value) values ('demo.clock-offset-ms', :offset)
            on conflict (key) do nothing
            """)
        .param("offset", Long.toString(wanted))
        .update();
    String kept =
        jdbc.sql("select value from platform.setting where key = 'demo.clock-offset-ms'")
            .query(String.class)
            .single();
    return Duration.ofMillis(Long.parseLong(kept));
  }
}
