package cn.sanzi.access.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins by login. An attempt counts as failed before the password is looked at and
 * is struck out when it was right, so that a hundred attempts at once get no further than five in a
 * row.
 */
@Component
public class SignInFailures {

  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  private record Row(int failures, Instant lastAt, @Nullable Instant lockedUntil) {}

  /** How an attempt stands: locked, with the time left, or let through to the password. */
  public record Attempt(boolean refused, boolean last, Duration left) {}

  private final JdbcClient jdbc;
  private final AccessRules rules;
  private final Clock clock;

  SignInFailures(JdbcClient jdbc, AccessRules rules, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** Notes an attempt, whatever becomes of the caller's transaction. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Attempt begin(String login, Duration lock) {
    Instant now = clock.instant();
    Row row = lockRow(login, now);
    Instant until = row.lockedUntil();
    if (until != null && until.isAfter(now)) {
      return new Attempt(true, false, Duration.between(now, until));
    }
    boolean afresh = until != null || row.lastAt().plus(FORGOTTEN_AFTER).isBefore(now);
    int failures = (afresh ? 0 : row.failures()) + 1;
    boolean last = failures >= rules.failures();
    jdbc.sql(
            """
            update access.sign_in_failure set failures = :n, last_at = :now, locked_until = :until
            where login = :login
            """)
        .param("n", failures)
        .param("now", AccountRows.utc(now))
        .param("until", last ? AccountRows.utc(now.plus(lock)) : null)
        .param("login", login)
        .update();
    return new Attempt(false, last, lock);
  }

  private Row lockRow(String login, Instant now) {
    jdbc.sql(
            """
            insert into access.sign_in_failure (login, failures, last_at) values (?, 0, ?)
            on conflict do nothing
            """)
        .params(login, AccountRows.utc(now))
        .update();
    return jdbc.sql(
            """
            select failures, last_at, locked_until from access.sign_in_failure where login = ?
            for update
            """)
        .param(login)
        .query((row, n) ->
            new Row(
                row.getInt("failures"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("locked_until", OffsetDateTime.class))))
        .single();
  }

  /**
   * Strikes out all failures of a login: the password was right, or the security administrator
   * unlocked it.
   */
  public void clear(String login) {
    jdbc.sql("delete from access.sign_in_failure where login = ?").param(login).update();
  }

  /** Drops what no longer counts; logins that nobody has are tried by the thousand. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  public void prune() {
    jdbc.sql("delete from access.sign_in_failure where last_at < ?")
        .param(AccountRows.utc(clock.instant().minus(FORGOTTEN_AFTER)))
        .update();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
