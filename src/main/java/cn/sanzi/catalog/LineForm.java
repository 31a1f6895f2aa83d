package cn.sanzi.catalog;

import cn.sanzi.sheets.Cell;
import java.util.Map;
import java.util.Optional;

/** A sub-table at the version of its kind, compiled: reads and shows its lines. Thread-safe. */
public interface LineForm extends ValueTexts {

  SubTable table();

  /** As {@link RowForm#formulas}. */
  Map<String, String> formulas();

  /** As {@link RowForm#read}, of a line's column. */
  Reading read(int column, Cell cell);

  /** As {@link RowForm#reading}, of a line's column. */
  Optional<CellReader> reading(int column, String headingUnit);

  /** What people call that line: its natural key where it has one, else its number. */
  String nameOf(Values line, int number);
}
