package cn.sanzi.catalog.form;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.reading.CellReaders;
import cn.sanzi.catalog.reading.Displays;
import cn.sanzi.sheets.Cell;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** A sub-table, compiled with its kind. */
final class CompiledLines implements LineForm {

  private final SubTable table;
  private final Map<String, String> formulas;
  private final CellReaders makers;
  private final CellReader[] readers;
  private final Displays displays;
  private final int[] naturalKey;

  CompiledLines(
      SubTable table, CellReaders makers, Displays displays, Map<String, String> formulas) {
    this.table = table;
    this.formulas = formulas;
    this.makers = makers;
    this.readers = table.columns().stream().map(makers::of).toArray(CellReader[]::new);
    this.displays = displays;
    this.naturalKey = table.naturalKey().stream().mapToInt(table::indexOf).toArray();
  }

  @Override
  public SubTable table() {
    return table;
  }

  @Override
  public Map<String, String> formulas() {
    return formulas;
  }

  @Override
  public Reading read(int column, Cell cell) {
    return readers[column].read(cell);
  }

  @Override
  public Optional<CellReader> reading(int column, String headingUnit) {
    return Optional.ofNullable(makers.of(table.columns().get(column), headingUnit));
  }

  @Override
  public String display(int column, Values line) {
    return displays.of(table.columns().get(column), line.get(column));
  }

  @Override
  public String editable(int column, Values line) {
    return Displays.editable(table.columns().get(column), line.get(column));
  }

  @Override
  public String nameOf(Values line, int number) {
    var name = new StringJoiner(" ");
    for (int column : naturalKey) {
      if (line.get(column) != null) {
        name.add(display(column, line));
      }
    }
    return name.length() == 0 ? "第 " + number + " " + table.measure() : name.toString();
  }
}
