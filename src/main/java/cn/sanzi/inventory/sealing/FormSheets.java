package cn.sanzi.inventory.sealing;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.RowDisplay;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.sealing.SubmittedRows.Frozen;
import cn.sanzi.inventory.sealing.SubmittedRows.Row;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.Settings;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Detail and summary table of a submission, ready to be printed. */
@Component
class FormSheets {

  private static final Set<ColumnType> FIGURES =
      EnumSet.of(ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.MONEY, ColumnType.AREA);

  private final SubmittedRows rows;
  private final RowJudge judge;
  private final Organization organization;
  private final SheetWriters writers;
  private final Settings settings;

  FormSheets(
      SubmittedRows rows,
      RowJudge judge,
      Organization organization,
      SheetWriters writers,
      Settings settings) {
    this.rows = rows;
    this.judge = judge;
    this.organization = organization;
    this.writers = writers;
    this.settings = settings;
  }

  /** Within a transaction; the stream stays open. */
  void write(Assignment assignment, Frozen frozen, VerificationCode code, OutputStream out)
      throws IOException {
    RowForm form = judge.form(assignment);
    List<Integer> shown =
        RowDisplay.listColumns(form.kind()).stream().map(form.kind()::indexOf).toList();
    var sums = new LinkedHashMap<String, Sums>();
    try (SheetWriter sheet = writers.export(out, detail(assignment, frozen, code, shown))) {
      rows.walkAsEntered(assignment, frozen.no(), row -> row(sheet, form, shown, row, sums));
      summary(sheet, sums, summaryOf(assignment, frozen, code));
      sheet.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void row(
      SheetWriter sheet, RowForm form, List<Integer> shown, Row row, Map<String, Sums> sums) {
    Values values = form.fromJson(row.doc());
    sheet.integer(row.ordinal());
    for (int column : shown) {
      String text = form.display(column, values);
      if (isFigure(form.kind().columns().get(column))) {
        sheet.digits(text.isEmpty() ? null : text.replace(",", ""));
      } else {
        sheet.text(text);
      }
    }
    String use = form.kind().facts().use();
    String cut = use == null ? "" : form.display(form.kind().indexOf(use), values);
    sums.merge(cut.isEmpty() ? (use == null ? "全部" : "未填使用状况") : cut, Sums.of(row), Sums::plus);
    try {
      sheet.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFigure(Column column) {
    return FIGURES.contains(column.type()) && !column.secret();
  }

  private void summary(SheetWriter sheet, Map<String, Sums> sums, ExportSpec spec)
      throws IOException {
    sheet.nextSheet(spec);
    for (Map.Entry<String, Sums> line : sums.entrySet()) {
      line(sheet, line.getKey(), line.getValue());
    }
    line(sheet, "合计", sums.values().stream().reduce(Sums.NONE, Sums::plus));
    sheet.endRow();
    sheet.text("填报人：").text("").text("单位负责人：").text("").text("").text("（公章）").endRow();
    sheet.endRow();
    sheet.text("签章日期：　　　　年　　月　　日").endRow();
  }

  private static void line(SheetWriter sheet, String cut, Sums sums) throws IOException {
    sheet.text(cut).integer(sums.rows()).number(sums.area()).number(sums.original());
    sheet.number(sums.net()).number(sums.balance()).endRow();
  }

  private ExportSpec detail(
      Assignment assignment, Frozen frozen, VerificationCode code, List<Integer> shown) {
    Kind kind = judge.form(assignment).kind();
    var columns = new ArrayList<ExportColumn>();
    columns.add(new ExportColumn("序号", 6, 0));
    for (int index : shown) {
      Column column = kind.columns().get(index);
      String unit = column.unit() == null ? "" : "（" + column.unit() + "）";
      int decimals = column.type() == ColumnType.INTEGER ? 0 : 2;
      columns.add(new ExportColumn(column.label() + unit, 16, isFigure(column) ? decimals : -1));
    }
    String watermark = settings.demo() ? "演示数据" : null;
    return new ExportSpec(
        "明细表", kind.name() + "清查明细表", heading(assignment, frozen, code), columns, watermark);
  }

  private ExportSpec summaryOf(Assignment assignment, Frozen frozen, VerificationCode code) {
    String watermark = settings.demo() ? "演示数据" : null;
    return new ExportSpec(
        "汇总表",
        judge.form(assignment).kind().name() + "清查汇总表",
        heading(assignment, frozen, code),
        List.of(
            new ExportColumn("使用状况", 30, -1),
            new ExportColumn("数量（项）", 14, 0),
            new ExportColumn("面积（㎡）", 20, 2),
            new ExportColumn("账面原值（元）", 22, 2),
            new ExportColumn("账面净值（元）", 22, 2),
            new ExportColumn("余额（元）", 22, 2)),
        watermark);
  }

  private List<String> heading(Assignment assignment, Frozen frozen, VerificationCode code) {
    return List.of(
        "填报单位：%s　清查基准日：%s　第 %d 次提交　共 %d 项"
            .formatted(
                organization.unit(assignment.unit()).name(),
                assignment.baseDate(),
                frozen.no(),
                frozen.rows()),
        "校验码：" + code.printed() + "　可在平台“验章”页面核对",
        "数据摘要（SM3）：" + frozen.digest());
  }

  /** Sums of one cut; what nothing has stays unknown. */
  private record Sums(
      int rows,
      @Nullable BigDecimal area,
      @Nullable BigDecimal original,
      @Nullable BigDecimal net,
      @Nullable BigDecimal balance) {

    static final Sums NONE = new Sums(0, null, null, null, null);

    static Sums of(Row row) {
      return new Sums(1, row.area(), row.originalValue(), row.netValue(), row.balance());
    }

    Sums plus(Sums other) {
      return new Sums(
          rows + other.rows,
          plus(area, other.area),
          plus(original, other.original),
          plus(net, other.net),
          plus(balance, other.balance));
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.add(other);
    }
  }
}
