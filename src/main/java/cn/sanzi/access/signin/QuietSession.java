package cn.sanzi.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that is worth writing only when it holds something new, or was not seen to be used for
 * a minute.
 */
final class QuietSession<S extends Session> implements Session {

  private static final Duration SEEN = Duration.ofMinutes(1);

  private final S stored;
  private boolean worthWriting;

  QuietSession(S stored, boolean fresh) {
    this.stored = stored;
    this.worthWriting = fresh;
  }

  S stored() {
    return stored;
  }

  boolean isWorthWriting() {
    return worthWriting;
  }

  void written() {
    worthWriting = false;
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  public String changeSessionId() {
    worthWriting = true;
    return stored.changeSessionId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // As the interface has it.
  public <T> @Nullable T getAttribute(String name) {
    return stored.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
    } else {
      worthWriting = true;
      stored.setAttribute(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    worthWriting = true;
    stored.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  /** Leaves the stored time as it is while that is near enough. */
  @Override
  public void setLastAccessedTime(Instant at) {
    if (worthWriting || !at.isBefore(stored.getLastAccessedTime().plus(SEEN))) {
      worthWriting = true;
      stored.setLastAccessedTime(at);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    worthWriting = true;
    stored.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return stored.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
