package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.writing.Style.Align;
import cn.sanzi.sheets.writing.Style.Fill;
import cn.sanzi.sheets.writing.Style.Font;
import java.util.List;

/** The styles of an export, by number. */
final class ExportLook {

  final Styles styles = new Styles();
  final int title = styles.number(Style.of(Font.TITLE));
  final int subtitle = styles.number(Style.of(Font.NOTE));
  final int heading =
      styles.number(
          Style.of(Font.HEADING).with(Fill.HEADING).with(Align.CENTER).inFrame().wrapping());
  final int date = styles.number(Style.PLAIN.format(Style.DATE));
  final int text = 0;

  private final int[] numbers;

  ExportLook(List<ExportColumn> columns) {
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
