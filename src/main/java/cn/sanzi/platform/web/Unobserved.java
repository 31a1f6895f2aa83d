package cn.sanzi.platform.web;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * No observations are made: nobody reads them, and the security filters alone would make two dozen
 * for every request.
 */
@Configuration(proxyBeanMethods = false)
class Unobserved {

  @Bean
  ObservationRegistry observations() {
    return ObservationRegistry.NOOP;
  }
}
