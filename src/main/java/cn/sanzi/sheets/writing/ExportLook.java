package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.writing.Style.Align;
import cn.sanzi.sheets.writing.Style.Fill;
import cn.sanzi.sheets.writing.Style.Font;
import java.util.List;

/** The styles of an export, by number. */
final class ExportLook {

  final Styles styles;
  final int title;
  final int subtitle;
  final int heading;
  final int date;
  final int text = 0;

  private final int[] numbers;

  /**
   * For a sheet.
   *
   * @param styles of the workbook, to which it adds its own
   */
  ExportLook(Styles styles, List<ExportColumn> columns) {
    this.styles = styles;
    title = styles.number(Style.of(Font.TITLE));
    subtitle = styles.number(Style.of(Font.NOTE));
    heading =
        styles.number(
            Style.of(Font.HEADING).with(Fill.HEADING).with(Align.CENTER).inFrame().wrapping());
    date = styles.number(Style.PLAIN.format(Style.DATE));
    numbers =
        columns.stream()
            .mapToInt(column ->
                column.decimals() < 0
                    ? text
                    : styles.number(Style.PLAIN.format(Style.decimals(column.decimals()))))
            .toArray();
  }

  /** The style of numbers in a column. */
  int number(int column) {
    return numbers[column];
  }
}
