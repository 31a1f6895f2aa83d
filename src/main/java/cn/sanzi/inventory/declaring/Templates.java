package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.Settings;
import cn.sanzi.sheets.SheetWriters;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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

  /** In the version that the form reads by: what it offers is what it takes. */
  private CodeList list(RowForm form, String name) {
    Integer version = form.readsBy().get(name);
    return version == null ? catalog.list(name) : catalog.list(name, version);
  }

  private TemplateSpec spec(Assignment assignment) {
    RowForm form = judge.form(assignment);
    Kind kind = form.kind();
    var columns =
        new TemplateColumns(name -> list(form, name), form, assignment.baseDate())
            .closing(explanation());
    List<FilledRow> filled = filled(assignment, form);
    var lines =
        new LineForms(name -> list(form, name), form, columns, filled, assignment.baseDate());
    String mark = new TemplateMark(kind.code(), kind.version(), assignment.unit()).text();
    String watermark = settings.demo() ? "演示数据" : null;
    return new TemplateSpec(
        kind.name(),
        kind.name() + "清查明细表",
        List.of(
            "填报单位：" + organization.unit(assignment.unit()).name(),
            "清查基准日：" + assignment.baseDate() + "　上报截止：" + assignment.due() + "　带 * 的列必填"),
        mark,
        TemplateMark.ROW_ID,
        lines.columnsOfRows(),
        lines.lists(),
        lines.rows(),
        BLANK_ROWS,
        guide(kind),
        watermark,
        lines.forms(mark, BLANK_ROWS, watermark));
  }

  /** A row declared so far, as it is and as it is stored. */
  record FilledRow(DeclaredRow stored, Values values) {}

  private List<FilledRow> filled(Assignment assignment, RowForm form) {
    return rows.list(assignment, RowFilter.ALL, "", 0, MOST_ROWS).stream()
        .map(row -> new FilledRow(row, form.fromJson(row.doc())))
        .toList();
  }

  static TemplateColumn explanation() {
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
        null,
        false);
  }

  static List<String> guide(Kind kind) {
    var guide =
        new ArrayList<>(
            List.of(
                "本表填报「" + kind.name() + "」，一行一项，计量单位：" + kind.measure() + "。",
                "带 * 的列必填；其余按实际情况填写。下拉列请从下拉项中选择，可直接键入项目名称。",
                "金额以元为单位，保留两位小数；日期写作 2024-12-31。账号、证号等长数字请保持文本格式，以免被改成科学计数。",
                "有“大类”等分级列的，先选上级，下一列的下拉项随之减少。灰色的列由系统计算，不必填写。",
                "工作表已保护（没有密码）：表头和灰色的列不能改，填写、插入行、筛选和排序不受影响；不要的行请清空整行内容。从别的表粘贴时请用“选择性粘贴—数值”；"
                    + "确需删行的，先在“审阅”里撤销工作表保护。",
                "隐藏列用来认出原有的行，修改后再次上传不会重复登记；请勿改动。",
                "上报前看一眼“上报前检查”表：填了多少行、哪些必填的还空着、金额和面积合计多少。",
                "上传后系统逐行检查，把有问题的格子标在原表里退还；改好再传即可。",
                "佐证材料（" + kind.papers().what() + "）在网页上上传。"));
    kind.subTables().forEach(table -> guide.add(LineForms.guide(table)));
    return guide;
  }
}
