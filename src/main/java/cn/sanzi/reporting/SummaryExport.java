package cn.sanzi.reporting;

import cn.sanzi.access.Reader;
import cn.sanzi.platform.Settings;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.FilterText;
import cn.sanzi.reporting.SummaryTables.Line;
import cn.sanzi.reporting.SummaryTables.SummaryTable;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** A summary table as a workbook to print and to sign. */
@Service
class SummaryExport {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** 元 to 万元: the figure stays exact, the cell shows two decimals. */
  private static final int WAN = 4;

  private final SummaryTables tables;
  private final SheetWriters writers;
  private final FilterText filterText;
  private final Settings settings;
  private final Clock clock;

  SummaryExport(
      SummaryTables tables,
      SheetWriters writers,
      FilterText filterText,
      Settings settings,
      Clock clock) {
    this.tables = tables;
    this.writers = writers;
    this.filterText = filterText;
    this.settings = settings;
    this.clock = clock;
  }

  void write(Reader reader, String by, CardFilter filter, OutputStream out) throws IOException {
    SummaryTable table = tables.table(by, reader.scope(), filter);
    try (SheetWriter sheet = writers.export(out, spec(reader, table, filter))) {
      for (Line line : table.lines()) {
        for (int i = 0; i < table.axes().size(); i++) {
          sheet.text(table.axes().get(i).text().apply(line.values().get(i)));
        }
        figures(sheet, line.figures());
      }
      for (int i = 0; i < table.axes().size(); i++) {
        sheet.text(i == 0 ? "合计" : null);
      }
      figures(sheet, table.total());
      sheet.finish();
    }
  }

  private ExportSpec spec(Reader reader, SummaryTable table, CardFilter filter) {
    var columns = new ArrayList<ExportColumn>();
    table.axes().forEach(axis -> columns.add(new ExportColumn(axis.label(), 22, -1)));
    columns.add(new ExportColumn("数量", 12, 0));
    columns.add(new ExportColumn("面积（㎡）", 18, 2));
    columns.add(new ExportColumn("账面原值（万元）", 18, 2));
    columns.add(new ExportColumn("账面净值（万元）", 18, 2));
    columns.add(new ExportColumn("账面余额（万元）", 18, 2));
    String asOf = MINUTE.format(table.asOf().atZone(clock.getZone()));
    return new ExportSpec(
        "汇总表",
        "国有资源资产资金清查汇总表",
        List.of(filterText.of(filter), "数据时点：" + asOf + "　导出人：" + reader.actor().name()),
        columns,
        settings.demo() ? "演示数据" : null);
  }

  private static void figures(SheetWriter sheet, Figures figures) throws IOException {
    sheet
        .integer(figures.count())
        .number(figures.area())
        .number(wan(figures.originalValue()))
        .number(wan(figures.netValue()))
        .number(wan(figures.balance()))
        .endRow();
  }

  private static BigDecimal wan(BigDecimal yuan) {
    return yuan.movePointLeft(WAN);
  }
}
