package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.Settings;
import cn.sanzi.sheets.SheetWriters;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workbook that a clerk fills in: the kind's columns, with the rows declared so far. */
@Component
class Templates {

  private static final int BLANK_ROWS = 500;

  /** A template with more rows than this is no help; the export serves then. */
  private static final int MOST_ROWS = 20_000;

  private final Catalog catalog;
  private final Organization organization;
  private final RowJudge judge;
  private final DeclaredRows rows;
  private final SheetWriters writers;
  private final Settings settings;

  Templates(
      Catalog catalog,
      Organization organization,
      RowJudge judge,
      DeclaredRows rows,
      SheetWriters writers,
      Settings settings) {
    this.catalog = catalog;
    this.organization = organization;
    this.judge = judge;
    this.rows = rows;
    this.writers = writers;
    this.settings = settings;
  }

  void write(Assignment assignment, OutputStream out) throws IOException {
    writers.template(out, spec(assignment));
  }

  /** File name without ending, as the clerk will find it among his downloads. */
  String fileName(Assignment assignment) {
    return organization.unit(assignment.unit()).shortName()
        + "_"
        + judge.form(assignment).kind().name();
  }

  private TemplateSpec spec(Assignment assignment) {
    RowForm form = judge.form(assignment);
    Kind kind = form.kind();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    var columns = new ArrayList<TemplateColumn>();
    var indexes = new ArrayList<Integer>();
    for (int i = 0; i < kind.columns().size(); i++) {
      Column column = kind.columns().get(i);
      if (column.isDeclared()) {
        columns.add(column(column, lists));
        indexes.add(i);
      }
    }
    columns.add(explanation());
    return new TemplateSpec(
        kind.name(),
        kind.name() + "清查明细表",
        List.of(
            "填报单位：" + organization.unit(assignment.unit()).name(),
            "清查基准日：" + assignment.baseDate() + "　上报截止：" + assignment.due() + "　带 * 的列必填"),
        new TemplateMark(kind.code(), kind.version(), assignment.unit()).text(),
        TemplateMark.ROW_ID,
        columns,
        lists,
        filled(assignment, form, indexes),
        BLANK_ROWS,
        guide(kind),
        settings.demo() ? "演示数据" : null);
  }

  private TemplateColumn column(Column column, Map<String, List<String>> lists) {
    String list = null;
    if (column.codeList() != null) {
      list = column.codeList();
      lists.computeIfAbsent(list, this::entries);
    } else if (column.type() == ColumnType.YES_NO) {
      list = "YES_NO";
      lists.put(list, List.of("是", "否"));
    }
    String heading =
        column.unit() == null ? column.label() : column.label() + "（" + column.unit() + "）";
    return new TemplateColumn(
        column.key(),
        heading,
        column.help(),
        column.section(),
        column.need() == Column.Need.MANDATORY,
        false,
        width(column),
        value(column),
        decimals(column),
        list,
        !column.multiple());
  }

  private List<String> entries(String list) {
    return catalog.list(list).entries().stream()
        .filter(entry -> !entry.ended())
        .map(CodeList.Entry::label)
        .toList();
  }

  private static TemplateColumn explanation() {
    return new TemplateColumn(
        TemplateMark.EXPLANATION,
        "问题说明",
        "系统提示“需说明”的问题，在这里写明原因",
        "说明",
        false,
        false,
        30,
        Value.TEXT,
        0,
        null,
        false);
  }

  private List<TemplateRow> filled(Assignment assignment, RowForm form, List<Integer> indexes) {
    return rows.list(assignment, RowFilter.ALL, "", 0, MOST_ROWS).stream()
        .map(row -> {
          Values values = form.fromJson(row.doc());
          var texts = new ArrayList<@Nullable String>();
          for (int index : indexes) {
            texts.add(text(form, index, values));
          }
          texts.add(row.explanation());
          return new TemplateRow(row.id().toString(), texts);
        })
        .toList();
  }

  /**
   * Codes by their labels, which is what the drop-downs offer; everything else as it can be read
   * back.
   */
  private static @Nullable String text(RowForm form, int index, Values values) {
    if (values.get(index) == null) {
      return null;
    }
    return switch (form.kind().columns().get(index).type()) {
      case CODE, YES_NO -> form.display(index, values);
      default -> form.editable(index, values);
    };
  }

  private static int width(Column column) {
    return switch (column.type()) {
      case LONG_TEXT -> 30;
      case TEXT, UNIT -> column.maxLength() > 60 ? 28 : 20;
      case MONEY, DECIMAL, AREA -> 15;
      case CODE, DIVISION -> 16;
      default -> 12;
    };
  }

  private static Value value(Column column) {
    return switch (column.type()) {
      case MONEY, DECIMAL, AREA, PERCENT -> Value.NUMBER;
      case INTEGER, YEAR -> Value.INTEGER;
      case DATE -> Value.DATE;
      default -> Value.TEXT;
    };
  }

  private static int decimals(Column column) {
    return switch (column.type()) {
      case MONEY, PERCENT -> 2;
      case DECIMAL, AREA -> 4;
      default -> 0;
    };
  }

  private static List<String> guide(Kind kind) {
    return List.of(
        "本表填报「" + kind.name() + "」，一行一项，计量单位：" + kind.measure() + "。",
        "带 * 的列必填；其余按实际情况填写。下拉列请从下拉项中选择，可直接键入项目名称。",
        "金额以元为单位，保留两位小数；日期写作 2024-12-31。账号、证号等长数字请保持文本格式，以免被改成科学计数。",
        "请勿改动表头和隐藏的列；可以删行、加行、排序。隐藏列用来认出原有的行，修改后再次上传不会重复登记。",
        "上传后系统逐行检查，把有问题的格子标在原表里退还；改好再传即可。",
        "佐证材料（" + kind.papers().what() + "）在网页上上传。");
  }
}
