package cn.sanzi.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Values of one row, in the order of {@link Kind#columns()}; types as {@link ColumnType} says, null
 * for missing. Mutable and not shared between threads: it is filled, judged and written within one
 * step.
 */
public final class Values {

  private final @Nullable Object[] cells;

  public Values(int columns) {
    this.cells = new @Nullable Object[columns];
  }

  public @Nullable Object get(int column) {
    return cells[column];
  }

  public void set(int column, @Nullable Object value) {
    cells[column] = value;
  }

  public int size() {
    return cells.length;
  }
}
