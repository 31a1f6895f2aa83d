package cn.sanzi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

/** Sessions are written when there is something to write. */
class QuietSessionsTest {

  private final Table table = new Table();
  private final QuietSessions<MapSession> sessions = new QuietSessions<>(table);

  @Test
  void aNewSessionIsWrittenWithWhatItHolds() {
    QuietSession<MapSession> session = sessions.createSession();
    session.setAttribute("who", "王芳");
    sessions.save(session);

    assertThat(table.writes).isEqualTo(1);
    assertThat(reopened(session.getId()).<String>getAttribute("who")).isEqualTo("王芳");
  }

  @Test
  void useIsNotedOnceAMinute() {
    QuietSession<MapSession> session = sessions.createSession();
    Instant begun = session.getCreationTime();
    sessions.save(session);

    use(session.getId(), begun.plusSeconds(59));
    assertThat(table.writes).isEqualTo(1);

    use(session.getId(), begun.plusSeconds(61));
    assertThat(table.writes).isEqualTo(2);
    assertThat(reopened(session.getId()).getLastAccessedTime()).isEqualTo(begun.plusSeconds(61));
  }

  @Test
  void whatChangesIsWrittenAtOnce() {
    QuietSession<MapSession> session = sessions.createSession();
    sessions.save(session);
    QuietSession<MapSession> later = reopened(session.getId());
    later.setAttribute("who", "李明");
    sessions.save(later);
    later = reopened(session.getId());
    later.removeAttribute("who");
    sessions.save(later);

    assertThat(table.writes).isEqualTo(3);
    assertThat(reopened(session.getId()).<String>getAttribute("who")).isNull();
  }

  @Test
  void anEndedSessionIsNotFoundAgain() {
    QuietSession<MapSession> session = sessions.createSession();
    sessions.save(session);
    sessions.deleteById(session.getId());

    assertThat(sessions.findById(session.getId())).isNull();
  }

  @Test
  void itIsReadOncePerRequest() {
    QuietSession<MapSession> session = sessions.createSession();
    sessions.save(session);
    sessions.findById(session.getId());
    assertThat(table.reads).isZero();

    sessions.findById(session.getId());
    assertThat(table.reads).isEqualTo(1);
  }

  private void use(String id, Instant at) {
    QuietSession<MapSession> session = reopened(id);
    session.setLastAccessedTime(at);
    sessions.save(session);
  }

  private QuietSession<MapSession> reopened(String id) {
    return new QuietSession<>(Objects.requireNonNull(table.findById(id)), false);
  }

  /** Keeps copies, as a table does. */
  private static final class Table implements FindByIndexNameSessionRepository<MapSession> {

    private final Map<String, MapSession> rows = new HashMap<>();
    private int writes;
    private int reads;

    @Override
    public MapSession createSession() {
      return new MapSession();
    }

    @Override
    public void save(MapSession session) {
      writes++;
      rows.put(session.getId(), new MapSession(session));
    }

    @Override
    public @Nullable MapSession findById(String id) {
      reads++;
      MapSession row = rows.get(id);
      return row == null ? null : new MapSession(row);
    }

    @Override
    public void deleteById(String id) {
      rows.remove(id);
    }

    @Override
    public Map<String, MapSession> findByIndexNameAndIndexValue(String index, String value) {
      return Map.of();
    }
  }
}
