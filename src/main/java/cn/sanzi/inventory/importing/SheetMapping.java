package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.RowForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one sheet correspond to those of the kind.
 *
 * @param headingRow row number of the (last) heading row; data begins below it
 * @param columns what is read, in the order of the sheet
 * @param given what every row of the sheet has without a column for it
 * @param idColumn column of hidden row ids, -1 for none
 * @param explanationColumn column of the explanation, -1 for none
 * @param numberColumn column of the numbers by which lines point to rows, -1 for none: on the main
 *     sheet the row's own, on a sheet of lines that of the row they belong to
 * @param named how many columns were found by their names
 * @param own whether it is the clerk's own sheet: it lacks columns that the template has
 */
record SheetMapping(
    int sheet,
    int headingRow,
    List<Taken> columns,
    List<Given> given,
    int idColumn,
    int explanationColumn,
    int numberColumn,
    List<ImportRun.MappedColumn> shown,
    int named,
    boolean own) {

  /**
   * A sheet column that is read: where it stands, which column of the kind it is, what to multiply
   * with, or how to read it because its numbers stand in another unit.
   */
  record Taken(
      int index,
      int column,
      @Nullable BigDecimal factor,
      @Nullable String unit,
      @Nullable CellReader reader) {

    private Taken readBy(RowForm form) {
      return unit == null
          ? this
          : form.reading(column, unit)
              .map(reader -> new Taken(index, column, null, unit, reader))
              .orElse(this);
    }
  }

  /** A value that all rows have. */
  record Given(int column, Object value) {}

  /** The same, other units read exactly instead of multiplied afterwards. */
  SheetMapping readBy(RowForm form) {
    return new SheetMapping(
        sheet,
        headingRow,
        columns.stream().map(taken -> taken.readBy(form)).toList(),
        given,
        idColumn,
        explanationColumn,
        numberColumn,
        shown,
        named,
        own);
  }

  SheetMapping asOwn() {
    return new SheetMapping(
        sheet,
        headingRow,
        columns,
        given,
        idColumn,
        explanationColumn,
        numberColumn,
        shown,
        named,
        true);
  }

  SheetMapping with(Given value, ImportRun.MappedColumn told) {
    var more = new ArrayList<>(shown);
    more.addFirst(told);
    return new SheetMapping(
        sheet,
        headingRow,
        columns,
        List.of(value),
        idColumn,
        explanationColumn,
        numberColumn,
        more,
        named,
        own);
  }

  boolean takes(int column) {
    return columns.stream().anyMatch(taken -> taken.column() == column);
  }
}
