package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.Templates.FilledRow;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.DropDown;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms for lines of sub-tables behind a kind's own form. What binds a line to its row is the
 * number that stands in a column of the row and again before the line: a plain value, so that it
 * moves along when rows are sorted and stays when others are deleted. New rows have no id yet.
 */
final class LineForms {

  private final RowForm form;
  private final TemplateColumns ofRows;
  private final List<FilledRow> filled;
  private final List<TemplateColumns> ofLines;

  LineForms(
      Function<String, CodeList> codes,
      RowForm form,
      TemplateColumns ofRows,
      List<FilledRow> filled,
      LocalDate baseDate) {
    this.form = form;
    this.ofRows = ofRows;
    this.filled = filled;
    this.ofLines =
        form.subTables().stream().map(t -> new TemplateColumns(codes, t, baseDate)).toList();
  }

  /** How to fill such a form in. */
  static String guide(SubTable table) {
    return "有"
        + table.name()
        + "的，先在主表「"
        + TemplateMark.NUMBER_HEADING
        + "」列给该行编一个不重复的号，再到「"
        + table.name()
        + "」表逐"
        + table.measure()
        + "填写，每"
        + table.measure()
        + "一行，第一列填主表里的序号。"
        + "主表排序、插行、删行都不影响对应关系；复制行时请改掉序号。";
  }

  /** Columns of the kind's own form, numbered where lines may point to its rows. */
  List<TemplateColumn> columnsOfRows() {
    return ofLines.isEmpty()
        ? ofRows.columns()
        : behind(
            number(
                TemplateMark.NUMBER_HEADING,
                "有明细表的资产在这里编号，不重复即可；明细表用它指明属于哪一行",
                ofRows.columns().getFirst().section(),
                false),
            ofRows.columns());
  }

  List<TemplateRow> rows() {
    return filled.stream()
        .map(row -> {
          List<@Nullable String> texts = ofRows.texts(row.values(), row.stored().explanation());
          return new TemplateRow(
              row.stored().id().toString(),
              ofLines.isEmpty() ? texts : behindText(numberOf(row), texts));
        })
        .toList();
  }

  /** Of all forms together: they share them. */
  Map<String, DropDown> lists() {
    Map<String, DropDown> lists = new LinkedHashMap<>(ofRows.lists());
    ofLines.forEach(columns -> lists.putAll(columns.lists()));
    return lists;
  }

  List<TemplateSpec> forms(String mark, int blankRows, @Nullable String watermark) {
    var forms = new ArrayList<TemplateSpec>();
    for (int i = 0; i < ofLines.size(); i++) {
      forms.add(form(i, mark, blankRows, watermark));
    }
    return forms;
  }

  private TemplateSpec form(int index, String mark, int blankRows, @Nullable String watermark) {
    LineForm lines = form.subTables().get(index);
    List<TemplateColumn> own = ofLines.get(index).columns();
    TemplateColumn pointing =
        number(
            TemplateMark.ROW_OF_LINE_HEADING,
            "填主表“" + TemplateMark.NUMBER_HEADING + "”列里的号；名称不重复的，填资产名称也可以",
            own.getFirst().section(),
            true);
    return new TemplateSpec(
        lines.table().name(),
        form.kind().name() + lines.table().name(),
        List.of("每" + lines.table().measure() + "一行；带 * 的列必填"),
        mark,
        TemplateMark.lines(lines.table().code()),
        behind(pointing, own),
        lists(),
        rowsOf(index),
        blankRows,
        List.of(),
        watermark);
  }

  private List<TemplateRow> rowsOf(int index) {
    var rows = new ArrayList<TemplateRow>();
    for (FilledRow row : filled) {
      for (Values line : row.values().lines(index)) {
        rows.add(
            new TemplateRow("", behindText(numberOf(row), ofLines.get(index).texts(line, null))));
      }
    }
    return rows;
  }

  private static String numberOf(FilledRow row) {
    return Integer.toString(row.stored().ordinal());
  }

  private static TemplateColumn number(
      String heading, String note, String section, boolean required) {
    return new TemplateColumn(
        TemplateMark.NUMBER,
        heading,
        note,
        section,
        required,
        false,
        required ? 16 : 7,
        Value.TEXT,
        0,
        null,
        null,
        false);
  }

  private static List<TemplateColumn> behind(TemplateColumn first, List<TemplateColumn> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static List<@Nullable String> behindText(String first, List<@Nullable String> others) {
    var all = new ArrayList<@Nullable String>();
    all.add(first);
    all.addAll(others);
    return all;
  }
}
