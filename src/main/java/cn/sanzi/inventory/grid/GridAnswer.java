package cn.sanzi.inventory.grid;

import cn.sanzi.inventory.declaring.RowDisplay.ShownProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The grid's answers. */
final class GridAnswer {

  private GridAnswer() {}

  /** A run of rows that is fetched at once, by the ordinals of its first and last. */
  record Window(int from, int to, int rows) {}

  record Index(long rev, List<Window> windows) {}

  record Remark(@Nullable String column, String text, String by) {}

  /**
   * A row.
   *
   * @param values what is edited, by key of column; also what could not be read, as typed
   * @param shown what is only looked at: computed columns, numbers of lines
   * @param typed keys of the columns whose text could not be read
   */
  record Row(
      UUID id,
      int rev,
      int ordinal,
      Map<String, String> values,
      Map<String, String> shown,
      List<String> typed,
      List<ShownProblem> problems,
      List<Remark> remarks,
      int papers,
      @Nullable String explanation,
      String changedBy,
      Instant changedAt) {}

  /** What became of a row of a batch. */
  enum Result {
    SAVED,
    ENDED,
    /** Somebody else changed it in between; nothing of it was saved. */
    CONFLICT,
    /** Somebody else took it out in between. */
    GONE
  }

  /** A cell where the stored row and the batch differ. */
  record Differing(String column, String label, String theirs, String yours) {}

  /**
   * What became of one row.
   *
   * @param row as it is stored now; null when it is no more
   * @param differs of a conflict
   */
  record Outcome(
      String key, UUID rowId, Result result, @Nullable Row row, List<Differing> differs) {}

  record Saved(long rev, List<Outcome> outcomes) {}
}
