package cn.sanzi.inventory.grid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done in the grid since it was last saved.
 *
 * @param rows at most one change of each row
 */
record GridBatch(List<RowChange> rows) {

  /** What is done to a row. */
  enum Act {
    /** Cells are put, in a row that there is or in a new one. */
    PUT,
    /** The row is taken out. */
    END,
    /** A row taken out of this draft comes back. */
    REOPEN
  }

  /**
   * The change of one row.
   *
   * @param key the page's own name for the row, told back with what became of it
   * @param rowId null for a new row
   * @param rev revision that the page had before it; 0 for a new row
   * @param cells texts of the changed cells by key of column; blank empties
   * @param explanation null to leave it
   */
  record RowChange(
      String key,
      Act act,
      @Nullable UUID rowId,
      int rev,
      @Nullable Map<String, String> cells,
      @Nullable String explanation) {

    Map<String, String> changedCells() {
      return cells == null ? Map.of() : cells;
    }
  }
}
