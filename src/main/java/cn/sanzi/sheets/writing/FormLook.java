package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.writing.Style.Align;
import cn.sanzi.sheets.writing.Style.Fill;
import cn.sanzi.sheets.writing.Style.Font;
import java.util.List;

/** The styles of a template, by number. */
final class FormLook {

  final Styles styles = new Styles();
  final int plain = 0;

  /** Of the ids, which move along when the user sorts. */
  final int id = styles.number(Style.PLAIN.forEntry());

  final int title = styles.number(Style.of(Font.TITLE));
  final int line = styles.number(Style.of(Font.NOTE).wrapping());
  final int section =
      styles.number(Style.of(Font.SECTION).with(Fill.SECTION).with(Align.LEFT).inFrame());
  final int advice = styles.number(Style.PLAIN.wrapping());
  final int text = styles.number(Style.PLAIN.with(Align.LEFT).inFrame().wrapping());
  final int strong = styles.number(Style.of(Font.BOLD).with(Align.LEFT).inFrame().wrapping());
  final int middle = styles.number(Style.PLAIN.with(Align.CENTER).inFrame());
  final int tableHeading = heading(Fill.HEADING);
  final int count = styles.number(Style.PLAIN.format(Style.INTEGER).inFrame());
  final int amount = styles.number(Style.PLAIN.format(Style.decimals(2)).inFrame());

  private final int required = heading(Fill.HEADING);
  private final int optional = heading(Fill.OPTIONAL_HEADING);
  private final int computed = heading(Fill.LOCKED_HEADING);
  private final int[] data;

  FormLook(List<TemplateColumn> columns) {
    data = columns.stream().mapToInt(column -> styles.number(data(column))).toArray();
  }

  private int heading(Fill fill) {
    return styles.number(Style.of(Font.HEADING).with(fill).with(Align.CENTER).inFrame().wrapping());
  }

  int heading(TemplateColumn column) {
    return column.locked() ? computed : column.required() ? required : optional;
  }

  /** The style of the cells of a column. */
  int data(int column) {
    return data[column];
  }

  private static Style data(TemplateColumn column) {
    Style style = Style.PLAIN.inFrame();
    Style typed =
        switch (column.value()) {
          // As text, digits stay: account numbers are longer than what numbers hold.
          case TEXT -> style.format(Style.TEXT).with(Align.LEFT).wrapping();
          case NUMBER -> style.format(Style.decimals(column.decimals()));
          case INTEGER -> style.format(Style.INTEGER);
          case DATE -> style.format(Style.DATE).with(Align.CENTER);
        };
    return column.locked() ? typed.with(Fill.LOCKED) : typed.forEntry();
  }
}
