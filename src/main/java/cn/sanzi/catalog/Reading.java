package cn.sanzi.catalog;

import org.jspecify.annotations.Nullable;

/** What became of a cell. */
public sealed interface Reading {

  /**
   * A value.
   *
   * @param converted Chinese note when it had to be converted ("全角数字已转半角"); null when it was read
   *     as it stands
   */
  record Read(@Nullable Object value, @Nullable String converted) implements Reading {}

  /** No value could be read; severity is always {@link Severity#REFUSED}. */
  record Unreadable(Problem problem) implements Reading {}
}
