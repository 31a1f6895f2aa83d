package cn.sanzi.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A clock that stands still until a test moves it; before each class it is 2025-05-12, 09:00 in
 * Beijing.
 */
public final class TestClock extends Clock {

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final LocalDate MONDAY = LocalDate.of(2025, 5, 12);

  private volatile Instant instant = at(MONDAY);

  /** To nine o'clock of that day. */
  public void set(LocalDate day) {
    instant = at(day);
  }

  public void set(Instant wanted) {
    instant = wanted;
  }

  public void advance(Duration duration) {
    instant = instant.plus(duration);
  }

  public void reset() {
    set(MONDAY);
  }

  @Override
  public Instant instant() {
    return instant;
  }

  @Override
  public ZoneId getZone() {
    return BEIJING;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant, zone);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(BEIJING).toInstant();
  }
}
