package cn.sanzi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail, to be read. */
public interface Trail {

  /**
   * Whose records a reader may see: of anybody, of these regions, of these units, or his own acts.
   * A reach of nothing finds nothing.
   */
  record Reach(boolean everything, Set<Integer> regions, Set<UUID> units, @Nullable UUID account) {}

  /**
   * What is asked for; nulls ask for anything.
   *
   * @param actor part of the person's name
   * @param action an action, or the beginning of one up to a dot
   * @param before only records before that number: the {@code next} of the page before
   */
  record Query(
      @Nullable String subjectType,
      @Nullable String subjectId,
      @Nullable String actor,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Long before,
      int limit) {}

  /** A record, opened. */
  record Line(
      long seq,
      Instant at,
      String actor,
      String from,
      String action,
      String subjectType,
      String subjectId,
      String summary,
      @Nullable String before,
      @Nullable String after) {}

  /**
   * @param next where the next page begins; null on the last
   */
  record Page(List<Line> records, @Nullable Long next) {}

  /** Newest first. */
  Page read(Reach reach, Query query);
}
