package cn.sanzi.register.snapshot;

import cn.sanzi.access.Reader;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.platform.Settings;
import cn.sanzi.register.snapshot.Differences.By;
import cn.sanzi.register.snapshot.Differences.Explanation;
import cn.sanzi.register.snapshot.Differences.Figures;
import cn.sanzi.register.snapshot.Differences.Line;
import cn.sanzi.register.snapshot.Differences.Row;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The difference as a workbook: what adds up to it, and row by row. */
@Service
class DifferenceExport {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Map<String, String> CHANGES =
      Map.of("NEW", "新增", "LEFT", "移出", "CHANGED", "变更");

  private final Differences differences;
  private final SheetWriters writers;
  private final Settings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DifferenceExport(
      Differences differences,
      SheetWriters writers,
      Settings settings,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.differences = differences;
    this.writers = writers;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  void write(Snapshot snapshot, Cut cut, Reader reader, OutputStream out) throws IOException {
    Explanation found = differences.explain(cut, By.KIND);
    transaction.executeWithoutResult(status -> record(snapshot, reader));
    try (SheetWriter sheet = writers.export(out, sums(snapshot, reader))) {
      line(sheet, "冻结时", "", found.before());
      for (Line one : found.lines()) {
        line(sheet, one.label(), CHANGES.getOrDefault(one.change(), ""), one.sums());
      }
      line(sheet, cut.after() == null ? "现在" : "后一份快照", "", found.after());
      sheet.nextSheet(rows(snapshot, reader));
      differences.walk(cut, row -> write(sheet, row));
      sheet.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(SheetWriter sheet, Row row) {
    sheet
        .text(row.number())
        .text(row.name())
        .text(row.kindName())
        .text(row.unitName())
        .text(CHANGES.getOrDefault(row.change(), ""));
    pairs(sheet, row.before(), row.after());
    sheet.text(row.cause()).text(row.by()).text(minute(row.at()));
    try {
      sheet.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pairs(SheetWriter sheet, Figures before, Figures after) {
    sheet
        .number(before.area())
        .number(after.area())
        .number(before.originalValue())
        .number(after.originalValue())
        .number(before.netValue())
        .number(after.netValue())
        .number(before.balance())
        .number(after.balance());
  }

  private static void line(SheetWriter sheet, String label, String change, Sums sums)
      throws IOException {
    sheet
        .text(label)
        .text(change)
        .integer(sums.count())
        .number(sums.area())
        .number(sums.originalValue())
        .number(sums.netValue())
        .number(sums.balance())
        .endRow();
  }

  private ExportSpec sums(Snapshot snapshot, Reader reader) {
    return spec(
        "差异汇总",
        snapshot,
        reader,
        List.of(
            new ExportColumn("资产种类", 28, -1),
            new ExportColumn("变动", 10, -1),
            new ExportColumn("数量", 12, 0),
            new ExportColumn("面积（㎡）", 18, 2),
            new ExportColumn("账面原值（元）", 20, 2),
            new ExportColumn("账面净值（元）", 20, 2),
            new ExportColumn("账面余额（元）", 20, 2)));
  }

  private ExportSpec rows(Snapshot snapshot, Reader reader) {
    return spec(
        "逐件差异",
        snapshot,
        reader,
        List.of(
            new ExportColumn("统计编号", 22, -1),
            new ExportColumn("名称", 28, -1),
            new ExportColumn("资产种类", 18, -1),
            new ExportColumn("持有单位", 28, -1),
            new ExportColumn("变动", 8, -1),
            new ExportColumn("面积（冻结时）", 16, 2),
            new ExportColumn("面积（现在）", 16, 2),
            new ExportColumn("原值（冻结时）", 18, 2),
            new ExportColumn("原值（现在）", 18, 2),
            new ExportColumn("净值（冻结时）", 18, 2),
            new ExportColumn("净值（现在）", 18, 2),
            new ExportColumn("余额（冻结时）", 18, 2),
            new ExportColumn("余额（现在）", 18, 2),
            new ExportColumn("因何变动", 36, -1),
            new ExportColumn("经办", 12, -1),
            new ExportColumn("时间", 18, -1)));
  }

  private ExportSpec spec(
      String sheet, Snapshot snapshot, Reader reader, List<ExportColumn> columns) {
    return new ExportSpec(
        sheet,
        "「" + snapshot.title() + "」差异说明",
        List.of(
            "冻结于 " + minute(snapshot.takenAt()) + "　摘要（SM3）" + snapshot.digest(),
            "导出人：" + reader.actor().name() + "　导出时间：" + minute(clock.instant())),
        columns,
        settings.demo() ? "演示数据" : null);
  }

  private String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at.atZone(clock.getZone()));
  }

  private void record(Snapshot snapshot, Reader reader) {
    audit.record(
        new AuditEntry(
            reader.actor(),
            "register.snapshot.difference-exported",
            "snapshot",
            snapshot.id().toString(),
            null,
            null,
            "导出快照「" + snapshot.title() + "」的差异说明",
            null,
            null));
  }
}
