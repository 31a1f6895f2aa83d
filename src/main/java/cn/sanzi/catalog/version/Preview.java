package cn.sanzi.catalog.version;

import cn.sanzi.catalog.HeldRows;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What a change would do to what is there (修改预览). */
@Service
class Preview {

  /** Longer than this nobody waits for a page; what was seen till then is told as "at least". */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(8);

  private final ObjectProvider<HeldRows> rooms;

  Preview(ObjectProvider<HeldRows> rooms) {
    this.rooms = rooms;
  }

  /**
   * @param complete whether every row of every kind was judged; otherwise the figures are lower
   *     bounds
   */
  record Answer(
      LocalDate effective, List<String> changes, List<KindEffect> kinds, boolean complete) {}

  /**
   * @param version the one in force on that day; null for a new kind
   */
  record KindEffect(
      String code,
      String name,
      @Nullable Integer version,
      List<String> differences,
      Effect.@Nullable Rows rows,
      List<HeldRows.Running> campaigns) {}

  Answer of(Draft draft) {
    long end = System.nanoTime() + PATIENCE;
    List<KindEffect> kinds = draft.kinds().stream().map(kind -> effect(kind, end)).toList();
    return new Answer(
        draft.set().effective(),
        draft.set().changes().stream().map(recorded -> Wording.of(recorded.change())).toList(),
        kinds,
        kinds.stream()
            .map(KindEffect::rows)
            .allMatch(rows -> rows == null || rows.seen() >= rows.total()));
  }

  private KindEffect effect(Draft.DraftKind draft, long end) {
    Kind kind = draft.after().kind();
    RowForm before = draft.formBefore();
    List<HeldRows.Running> campaigns =
        rooms.stream().flatMap(room -> room.running(kind.code()).stream()).toList();
    if (before == null || draft.before() == null) {
      return new KindEffect(
          kind.code().value(), kind.name(), null, List.of("新增种类"), null, campaigns);
    }
    var effect = new Effect(before, draft.formAfter(), () -> System.nanoTime() < end);
    long total = 0;
    for (HeldRows room : rooms) {
      total += room.countRows(kind.code());
      room.walk(kind.code(), effect);
    }
    return new KindEffect(
        kind.code().value(),
        kind.name(),
        before.kind().version(),
        Differences.between(draft.before().readingBy(before.readsBy()), draft.after()),
        effect.rows(total),
        campaigns);
  }
}
