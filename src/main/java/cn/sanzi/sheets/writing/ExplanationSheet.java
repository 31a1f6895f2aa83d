package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.Choice;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.writing.SheetEnd.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sheet 填报说明: how to fill the form in, and what each column means, one a line. */
final class ExplanationSheet {

  private static final String NAME = "填报说明";
  private static final List<String> HEADINGS =
      List.of("序号", "所属部分", "列名", "是否必填", "格式", "可填内容", "说明");
  private static final int[] WIDTHS = {7, 16, 28, 11, 22, 46, 60};
  private static final int MOST_ENTRIES = 30;

  private final TemplateSpec spec;
  private final FormLook look;
  private final XmlBuffer buffer = new XmlBuffer();
  private final Cells cells = new Cells(buffer);
  private final List<String> merged = new ArrayList<>();
  private int row;

  ExplanationSheet(TemplateSpec spec, FormLook look) {
    this.spec = spec;
    this.look = look;
  }

  void write(XlsxFile file) throws IOException {
    String sheet = file.begin(NAME, false);
    List<SheetStart.Col> columns = new ArrayList<>();
    for (int width : WIDTHS) {
      columns.add(new SheetStart.Col(width, 0, false));
    }
    new SheetStart(0, 0, false, columns).write(buffer, false);
    line(look.line, SystemText.NOT_READ, 16);
    line(look.title, NAME + "：" + spec.title(), 34);
    for (String line : spec.explanation()) {
      line(look.advice, line, 4 + 15 * CellText.lines(line, total()));
    }
    int heading = row + 1;
    table(spec);
    for (TemplateSpec lines : spec.lineForms()) {
      line(look.title, lines.title(), 34);
      table(lines);
    }
    file.ownName("_xlnm.Print_Titles", Places.quoted(sheet) + "!$" + heading + ":$" + heading);
    SheetEnd.of(new Print(Print.A4, true, 1, spec.watermark())).merging(merged).write(buffer);
    file.end(buffer);
  }

  private static int total() {
    int total = 0;
    for (int width : WIDTHS) {
      total += width;
    }
    return total;
  }

  private void line(int style, String text, double height) {
    row++;
    cells.startPlainRow(row, height);
    cells.text(0, style, text);
    cells.endRow();
    merged.add(Places.range(0, row, HEADINGS.size() - 1, row));
  }

  private void table(TemplateSpec of) {
    row++;
    cells.startPlainRow(row, 24);
    for (int i = 0; i < HEADINGS.size(); i++) {
      cells.text(i, look.tableHeading, HEADINGS.get(i));
    }
    cells.endRow();
    int number = 0;
    for (TemplateColumn column : of.columns()) {
      number++;
      column(number, column, of);
    }
  }

  private void column(int number, TemplateColumn column, TemplateSpec of) {
    List<String> texts =
        List.of(
            column.section(),
            column.heading(),
            column.locked() ? "不填" : column.required() ? "必填" : "按需",
            format(column),
            allowed(column, of),
            column.note() == null ? "" : column.note());
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      lines = Math.max(lines, CellText.lines(texts.get(i), WIDTHS[i + 1]));
    }
    row++;
    cells.startPlainRow(row, 5 + 15 * lines);
    cells.number(0, look.middle, Integer.toString(number));
    for (int i = 0; i < texts.size(); i++) {
      cells.text(i + 1, i == 1 ? look.strong : i == 2 ? look.middle : look.text, texts.get(i));
    }
    cells.endRow();
  }

  private static String format(TemplateColumn column) {
    if (column.locked()) {
      return column.formula() == null ? "上传后由系统计算" : "填好有关的列即显示";
    }
    Choice choice = column.choice();
    return switch (column.value()) {
      case TEXT -> choice == null ? "文字" : choice.strict() ? "从下拉列表选一项" : "从下拉列表选，可填多项";
      case NUMBER -> column.decimals() == 0 ? "数字" : "数字，" + column.decimals() + " 位小数以内";
      case INTEGER -> "整数";
      case DATE -> "日期，如 2024-12-31";
    };
  }

  private static String allowed(TemplateColumn column, TemplateSpec of) {
    Choice choice = column.choice();
    if (choice == null) {
      return "";
    }
    List<String> entries = of.list(choice.list()).texts();
    String text = String.join("；", entries.subList(0, Math.min(MOST_ENTRIES, entries.size())));
    String all =
        entries.size() <= MOST_ENTRIES ? text : text + "……共 " + entries.size() + " 项，见下拉列表";
    return choice.within() == null ? all : "随「" + of.heading(choice.within()) + "」变化：" + all;
  }
}
