package cn.sanzi.inventory.importing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of one sheet correspond to those of the kind.
 *
 * @param headingRow row number of the (last) heading row; data begins below it
 * @param columns what is read, in the order of the sheet
 * @param idColumn column of hidden row ids, -1 for none
 * @param explanationColumn column of the explanation, -1 for none
 * @param numberColumn column of the numbers by which lines point to rows, -1 for none: on the main
 *     sheet the row's own, on a sheet of lines that of the row they belong to
 */
record SheetMapping(
    int sheet,
    int headingRow,
    List<Taken> columns,
    int idColumn,
    int explanationColumn,
    int numberColumn,
    List<ImportRun.MappedColumn> shown) {

  /**
   * A sheet column that is read: where it stands, which column of the kind it is, what to multiply
   * with.
   */
  record Taken(int index, int column, @Nullable BigDecimal factor) {}
}
