package cn.sanzi.catalog;

/** A condition over rows of one kind, compiled. Thread-safe. */
@FunctionalInterface
public interface RowCondition {

  /** Whether it holds; what is missing never does. */
  boolean holds(Values row, Judging judging);
}
