package cn.sanzi.inventory.progress;

import cn.sanzi.access.Reader;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.Board.Axis;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.BoardRow;
import cn.sanzi.inventory.Ranking.Ranked;
import cn.sanzi.inventory.TableStage;
import cn.sanzi.inventory.progress.BoardNames.Names;
import cn.sanzi.inventory.progress.BoardTables.BoardTable;
import cn.sanzi.platform.Settings;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The board as a workbook: the figures, and on a second sheet every table behind them. */
@Service
class BoardExport {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int AT_ONCE = 2000;

  private final Board board;
  private final SheetWriters writers;
  private final Settings settings;
  private final Clock clock;

  BoardExport(Board board, SheetWriters writers, Settings settings, Clock clock) {
    this.board = board;
    this.writers = writers;
    this.settings = settings;
    this.clock = clock;
  }

  void write(UUID campaign, BoardTable table, BoardFilter filter, Reader reader, OutputStream out)
      throws IOException {
    List<String> under =
        List.of(
            campaignName(campaign, reader) + filterText(table.names(), filter),
            "数据时点：" + minute(table.asOf()) + "　导出人：" + reader.actor().name());
    try (SheetWriter sheet = writers.export(out, figuresSpec(table, under))) {
      for (Ranked ranked : table.lines()) {
        for (Axis axis : table.by()) {
          sheet.text(table.names().of(axis, String.valueOf(ranked.line().values().get(axis))));
        }
        figures(sheet, ranked.line().figures());
        sheet.integer(ranked.rank()).endRow();
      }
      for (int i = 0; i < table.by().size(); i++) {
        sheet.text(i == 0 ? "合计" : null);
      }
      figures(sheet, table.total());
      sheet.endRow();
      sheet.nextSheet(rowsSpec(under));
      rows(campaign, table.names(), filter, reader, sheet);
      sheet.finish();
    }
  }

  private String campaignName(UUID campaign, Reader reader) {
    return board.listTasks(reader.scope()).stream()
        .filter(task -> task.id().equals(campaign))
        .map(Board.Task::name)
        .findFirst()
        .orElse("");
  }

  private ExportSpec figuresSpec(BoardTable table, List<String> under) {
    var columns = new ArrayList<ExportColumn>();
    table.by().forEach(axis -> columns.add(new ExportColumn(axis.label(), 24, -1)));
    columns.add(new ExportColumn("应报（张）", 12, 0));
    for (TableStage stage : TableStage.values()) {
      columns.add(new ExportColumn(stage.label(), 14, 0));
    }
    columns.add(new ExportColumn("已报", 10, 0));
    columns.add(new ExportColumn("上报率（%）", 12, 1));
    columns.add(new ExportColumn("逾期未报", 12, 0));
    columns.add(new ExportColumn("迟报（张）", 12, 0));
    columns.add(new ExportColumn("迟报天数合计（工作日）", 20, 0));
    columns.add(new ExportColumn("名次", 8, 0));
    return new ExportSpec("进度", "清查任务进度", under, columns, watermark());
  }

  private ExportSpec rowsSpec(List<String> under) {
    return new ExportSpec(
        "逐表",
        "清查任务进度逐表清单",
        under,
        List.of(
            new ExportColumn("辖区", 14, -1),
            new ExportColumn("单位", 34, -1),
            new ExportColumn("工作小组", 24, -1),
            new ExportColumn("资产种类", 24, -1),
            new ExportColumn("进度", 16, -1),
            new ExportColumn("截止日", 14, -1),
            new ExportColumn("首次上报", 18, -1),
            new ExportColumn("迟报（工作日）", 14, 0),
            new ExportColumn("逾期未报", 10, -1)),
        watermark());
  }

  private @Nullable String watermark() {
    return settings.demo() ? "演示数据" : null;
  }

  private void rows(
      UUID campaign, Names names, BoardFilter filter, Reader reader, SheetWriter sheet)
      throws IOException {
    @Nullable String after = null;
    List<BoardRow> rows;
    do {
      rows = board.listRows(campaign, filter, reader.scope(), after, AT_ONCE);
      for (BoardRow row : rows) {
        row(names, row, sheet);
      }
      after = rows.isEmpty() ? null : rows.getLast().place();
    } while (rows.size() == AT_ONCE);
  }

  private void row(Names names, BoardRow row, SheetWriter sheet) throws IOException {
    LocalDate due = row.due();
    Instant handedIn = row.handedInAt();
    sheet
        .text(names.of(Axis.REGION, String.valueOf(row.region().value())))
        .text(names.of(Axis.UNIT, row.unit().value().toString()))
        .text(names.of(Axis.GROUP, String.valueOf(row.group().value())))
        .text(names.of(Axis.KIND, row.kind()))
        .text(row.stage().label())
        .date(due)
        .text(handedIn == null ? null : minute(handedIn))
        .integer(row.lateDays())
        .text(row.overdue() ? "是" : null)
        .endRow();
  }

  private static void figures(SheetWriter sheet, BoardFigures figures) {
    sheet.integer(figures.tables());
    for (TableStage stage : TableStage.values()) {
      sheet.integer(figures.at(stage));
    }
    sheet
        .integer(figures.handedIn())
        .number(percent(figures))
        .integer(figures.overdue())
        .integer(figures.late())
        .integer(figures.lateDays());
  }

  private static BigDecimal percent(BoardFigures figures) {
    return figures.tables() == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * figures.handedIn())
            .divide(BigDecimal.valueOf(figures.tables()), 1, RoundingMode.HALF_UP);
  }

  private static String filterText(Names names, BoardFilter filter) {
    var parts = new ArrayList<String>();
    if (filter.group() != null) {
      parts.add(names.of(Axis.GROUP, filter.group().toString()));
    }
    if (filter.kind() != null) {
      parts.add(names.of(Axis.KIND, filter.kind()));
    }
    if (filter.region() != null) {
      parts.add(names.of(Axis.REGION, filter.region().toString()));
    }
    if (filter.unit() != null) {
      parts.add(names.of(Axis.UNIT, filter.unit().toString()));
    }
    if (filter.stage() != null) {
      parts.add(filter.stage().label());
    }
    if (filter.late() != null) {
      parts.add(filter.late() == BoardFilter.Lateness.OVERDUE ? "逾期未报" : "迟报");
    }
    if (filter.handedIn() != null) {
      parts.add(filter.handedIn() ? "已报" : "未报");
    }
    if (filter.q() != null) {
      parts.add("单位名称含“" + filter.q() + "”");
    }
    return parts.isEmpty() ? "" : "　筛选：" + String.join("，", parts);
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }
}
