package cn.sanzi.access.signin;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Puts {@link QuietSessions} before the table of sessions. A second bean would keep Spring Boot
 * from making the first.
 */
@Component
final class SessionStore implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof JdbcIndexedSessionRepository table ? before(table) : bean;
  }

  private static <S extends Session> QuietSessions<S> before(
      FindByIndexNameSessionRepository<S> table) {
    return new QuietSessions<>(table);
  }
}
