package cn.sanzi.register.export;

import cn.sanzi.access.Reader;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.platform.Settings;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.FilterText;
import cn.sanzi.register.listing.CardNames;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out exports: head and columns. */
@Component
class ExportLayouts {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final List<ExportColumn> SHARED =
      List.of(
          new ExportColumn("统计编号", 20, -1),
          new ExportColumn("资产种类", 12, -1),
          new ExportColumn("资产名称", 28, -1),
          new ExportColumn("持有单位", 24, -1),
          new ExportColumn("辖区", 10, -1),
          new ExportColumn("工作小组", 8, 0),
          new ExportColumn("使用状况", 10, -1),
          new ExportColumn("权属状况", 16, -1),
          new ExportColumn("面积（㎡）", 14, 2),
          new ExportColumn("账面原值（元）", 18, 2),
          new ExportColumn("账面净值（元）", 18, 2),
          new ExportColumn("账面余额（元）", 18, 2),
          new ExportColumn("坐落", 30, -1),
          new ExportColumn("最近变动", 12, -1),
          new ExportColumn("批次", 12, -1));

  private final Catalog catalog;
  private final CardNames names;
  private final FilterText filterText;
  private final Settings settings;
  private final Clock clock;

  ExportLayouts(
      Catalog catalog, CardNames names, FilterText filterText, Settings settings, Clock clock) {
    this.catalog = catalog;
    this.names = names;
    this.filterText = filterText;
    this.settings = settings;
    this.clock = clock;
  }

  ExportLayout of(Reader reader, CardFilter filter) {
    Kind kind = onlyKind(filter);
    List<Column> own = kind == null ? List.of() : ownColumns(kind);
    var columns = new ArrayList<>(SHARED);
    own.forEach(column -> columns.add(heading(column)));
    var spec =
        new ExportSpec(
            "资产库",
            kind == null ? "资产卡片明细" : kind.name() + "卡片明细",
            List.of(filterText.of(filter), occasion(reader)),
            columns,
            settings.demo() ? "演示数据" : null);
    return new ExportLayout(
        spec, own, lineSheets(kind, spec), names.now(), catalog, clock.getZone());
  }

  private static List<LineSheet> lineSheets(@Nullable Kind kind, ExportSpec main) {
    return kind == null
        ? List.of()
        : kind.subTables().stream().map(table -> lineSheet(table, main)).toList();
  }

  private static LineSheet lineSheet(SubTable table, ExportSpec main) {
    List<Column> own =
        table.columns().stream().filter(column -> column.need() != Column.Need.SYSTEM).toList();
    var columns = new ArrayList<ExportColumn>();
    columns.add(new ExportColumn("统计编号", 20, -1));
    columns.add(new ExportColumn("资产名称", 26, -1));
    own.forEach(column -> columns.add(heading(column)));
    var spec =
        new ExportSpec(table.name(), table.name(), main.subtitle(), columns, main.watermark());
    return new LineSheet(table.key(), own, spec);
  }

  private @Nullable Kind onlyKind(CardFilter filter) {
    return filter.kinds().size() == 1
        ? catalog.form(new KindCode(filter.kinds().getFirst())).kind()
        : null;
  }

  /** All that is not among the shared ones already, nor known from elsewhere. */
  private static List<Column> ownColumns(Kind kind) {
    Kind.Facts facts = kind.facts();
    Set<String> shared =
        Set.copyOf(
            Stream.of(
                    facts.name(),
                    facts.address(),
                    facts.use(),
                    facts.title(),
                    facts.originalValue(),
                    facts.netValue(),
                    facts.balance())
                .flatMap(Stream::ofNullable)
                .toList());
    return kind.columns().stream()
        .filter(c -> c.need() != Column.Need.SYSTEM && c.type() != ColumnType.FILE)
        .filter(c -> !shared.contains(c.key()))
        .toList();
  }

  private static ExportColumn heading(Column column) {
    String label =
        column.unit() == null ? column.label() : column.label() + "（" + column.unit() + "）";
    return new ExportColumn(
        label, Math.clamp(label.length() * 2L + 2, 10, 40), OwnCell.decimals(column));
  }

  private String occasion(Reader reader) {
    return "导出时间：" + MINUTE.format(LocalDateTime.now(clock)) + "　导出人：" + reader.actor().name();
  }
}
