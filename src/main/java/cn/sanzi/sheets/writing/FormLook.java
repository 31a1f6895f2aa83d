package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.writing.Style.Align;
import cn.sanzi.sheets.writing.Style.Fill;
import cn.sanzi.sheets.writing.Style.Font;
import java.util.List;

/** The styles of a template, by number. */
final class FormLook {

  final Styles styles;
  final int plain;

  /** Of the ids, which move along when the user sorts. */
  final int id;

  final int title;
  final int line;
  final int section;
  final int advice;
  final int text;
  final int strong;
  final int middle;
  final int tableHeading;
  final int count;
  final int amount;

  private final int required;
  private final int optional;
  private final int computed;
  private final int[] data;

  /**
   * For a form.
   *
   * @param styles of the workbook, to which it adds its own
   */
  FormLook(Styles styles, List<TemplateColumn> columns) {
    this.styles = styles;
    plain = 0;
    id = styles.number(Style.PLAIN.forEntry());
    title = styles.number(Style.of(Font.TITLE));
    line = styles.number(Style.of(Font.NOTE).wrapping());
    section = styles.number(Style.of(Font.SECTION).with(Fill.SECTION).with(Align.LEFT).inFrame());
    advice = styles.number(Style.PLAIN.wrapping());
    text = styles.number(Style.PLAIN.with(Align.LEFT).inFrame().wrapping());
    strong = styles.number(Style.of(Font.BOLD).with(Align.LEFT).inFrame().wrapping());
    middle = styles.number(Style.PLAIN.with(Align.CENTER).inFrame());
    tableHeading = heading(Fill.HEADING);
    count = styles.number(Style.PLAIN.format(Style.INTEGER).inFrame());
    amount = styles.number(Style.PLAIN.format(Style.decimals(2)).inFrame());
    required = heading(Fill.HEADING);
    optional = heading(Fill.OPTIONAL_HEADING);
    computed = heading(Fill.LOCKED_HEADING);
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
