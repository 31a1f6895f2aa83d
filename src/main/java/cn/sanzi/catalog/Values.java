package cn.sanzi.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of one row, in the order of {@link Kind#columns()}, with the lines of its sub-tables;
 * types as {@link ColumnType} says, null for missing. Mutable and not shared between threads: it is
 * filled, judged and written within one step.
 */
public final class Values {

  private final @Nullable Object[] cells;

  /** Lines by sub-table; most rows have none. */
  private List<List<Values>> lines = List.of();

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

  /** The row's lines in a sub-table, by its index in {@link Kind#subTables()}. */
  public List<Values> lines(int subTable) {
    return subTable < lines.size() ? lines.get(subTable) : List.of();
  }

  public void setLines(int subTable, List<Values> given) {
    var all = new ArrayList<>(lines);
    while (all.size() <= subTable) {
      all.add(List.of());
    }
    all.set(subTable, List.copyOf(given));
    lines = List.copyOf(all);
  }

  public boolean hasLines() {
    for (List<Values> table : lines) {
      if (!table.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
