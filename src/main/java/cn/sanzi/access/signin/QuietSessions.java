package cn.sanzi.access.signin;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Reads a session once per request and notes that it is used once a minute. Else every request,
 * also one that only looks, would wait for a write to reach the disk, and those of one session for
 * each other.
 */
final class QuietSessions<S extends Session>
    implements FindByIndexNameSessionRepository<QuietSession<S>> {

  private final FindByIndexNameSessionRepository<S> store;

  @SuppressWarnings("ThreadLocalUsage") // There is one store.
  private final ThreadLocal<@Nullable QuietSession<S>> justSaved = new ThreadLocal<>();

  QuietSessions(FindByIndexNameSessionRepository<S> store) {
    this.store = store;
  }

  @Override
  public QuietSession<S> createSession() {
    return new QuietSession<>(store.createSession(), true);
  }

  @Override
  public void save(QuietSession<S> session) {
    if (session.isWorthWriting()) {
      store.save(session.stored());
      session.written();
    }
    justSaved.set(session);
  }

  /** The filter saves at the end of a request and asks at once whether there is such a session. */
  @Override
  public @Nullable QuietSession<S> findById(String id) {
    QuietSession<S> saved = justSaved.get();
    justSaved.remove();
    return saved != null && saved.getId().equals(id) ? saved : quiet(store.findById(id));
  }

  @Override
  public void deleteById(String id) {
    justSaved.remove();
    store.deleteById(id);
  }

  @Override
  public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String index, String value) {
    return store.findByIndexNameAndIndexValue(index, value).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> new QuietSession<>(entry.getValue(), false)));
  }

  private static <T extends Session> @Nullable QuietSession<T> quiet(@Nullable T found) {
    return found == null ? null : new QuietSession<>(found, false);
  }
}
