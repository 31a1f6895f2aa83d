package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import cn.sanzi.sheets.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of a workbook as they stream by: finds each sheet's heading, hands on what is data
 * below it.
 */
final class WorkbookReading implements Sheets.RowSink {

  /** A heading stands within these first rows, or the sheet holds no table. */
  private static final int HEADING_WITHIN = 30;

  private static final int LEFT_OUT_SHOWN = 200;

  private final RowForm form;
  private final HeadingFinder headings;
  private final TemplateCheck template;
  private final Map<Integer, String> names;
  private final Set<Integer> notRows;
  private final BiConsumer<SheetRow, SheetMapping> data;

  private final List<SheetRow> first = new ArrayList<>();
  private final List<ImportRun.MappedColumn> mapped = new ArrayList<>();
  private final List<ImportRun.LeftOut> leftOut = new ArrayList<>();
  private final List<ImportRun.LeftOut> noTables = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private int sheet = -1;
  private @Nullable SheetMapping mapping;
  private boolean searching;
  private boolean foundAny;
  private boolean ours;

  /**
   * For a workbook.
   *
   * @param names of its sheets
   * @param notRows sheets that hold lines of sub-tables, which were read before
   */
  WorkbookReading(
      RowForm form,
      HeadingFinder headings,
      TemplateCheck template,
      Map<Integer, String> names,
      Set<Integer> notRows,
      BiConsumer<SheetRow, SheetMapping> data) {
    this.form = form;
    this.headings = headings;
    this.template = template;
    this.names = names;
    this.notRows = notRows;
    this.data = data;
  }

  @Override
  public boolean wants(int index) {
    return notRows.isEmpty() || !notRows.contains(index);
  }

  @Override
  public void row(SheetRow row) {
    if (!wants(row.sheet())) {
      return;
    }
    if (row.sheet() != sheet) {
      endSheet();
      sheet = row.sheet();
      searching = true;
      mapping = null;
    }
    if (searching) {
      first.add(row);
      if (first.size() >= HEADING_WITHIN) {
        decide();
      }
    } else if (mapping != null) {
      take(row, mapping);
    }
  }

  /**
   * To be called after the last row; refuses a workbook in which no sheet has the headings of the
   * kind.
   */
  void end() {
    endSheet();
    if (!foundAny) {
      throw new Refused(
          new InventoryRefusal(
              Reason.NO_HEADINGS,
              "没有找到「"
                  + form.kind().name()
                  + "」的表头：前 "
                  + HEADING_WITHIN
                  + " 行里，能对上的列不到 "
                  + HeadingFinder.LEAST
                  + " 个，或没有名称、编号这样能认出是哪一项资产的列。"
                  + "请下载本表模板，或把列名改成模板里的列名。"));
    }
    if (!ours) {
      leftOut.addAll(noTables);
    }
  }

  private void endSheet() {
    if (searching && !first.isEmpty()) {
      decide();
    }
    first.clear();
  }

  private void decide() {
    searching = false;
    var keys = template.findKeys(first);
    ours |= keys.isPresent();
    SheetMapping found =
        keys.map(row -> headings.byKeys(row, first))
            .or(() -> headings.find(first).filter(this::identifies))
            .orElse(null);
    if (found == null) {
      noTables.add(
          new ImportRun.LeftOut(
              sheet, first.getFirst().number(), "「" + name() + "」工作表没有本表的表头，整张不是数据"));
    } else {
      begin(withPlace(found));
    }
    first.clear();
  }

  private void begin(SheetMapping found) {
    List<String> lacking = RowReader.missing(form.kind().columns(), found);
    missing.addAll(lacking);
    SheetMapping read = (lacking.isEmpty() ? found : found.asOwn()).readBy(form);
    foundAny = true;
    mapping = read;
    mapped.addAll(read.shown());
    for (SheetRow row : first) {
      if (row.number() > read.headingRow()) {
        take(row, read);
      }
    }
  }

  /** A table of totals has amounts, but nothing that says of what. */
  private boolean identifies(SheetMapping found) {
    return found.takes(form.kind().indexOf(form.kind().facts().name()))
        || form.kind().naturalKeys().stream()
            .flatMap(List::stream)
            .anyMatch(key -> found.takes(form.kind().indexOf(key)));
  }

  /** Where each county has a sheet of its own, the sheet's name says the place. */
  private SheetMapping withPlace(SheetMapping found) {
    String place = form.kind().facts().place();
    String name = name();
    if (place == null || name.length() < 2 || found.takes(form.kind().indexOf(place))) {
      return found;
    }
    int column = form.kind().indexOf(place);
    if (form.read(column, new Cell(Cell.Type.TEXT, name)) instanceof Reading.Read read
        && read.value() != null) {
      var told =
          new ImportRun.MappedColumn(
              found.sheet(),
              -1,
              "工作表名「" + name + "」",
              place,
              form.kind().columns().get(column).label(),
              "这张表的每一行都填“" + name + "”",
              Likeness.SHEET,
              null,
              List.of());
      return found.with(new SheetMapping.Given(column, read.value()), told);
    }
    return found;
  }

  private String name() {
    return names.getOrDefault(sheet, "").strip();
  }

  private void take(SheetRow row, SheetMapping found) {
    int filled = NotData.filled(row, found.columns());
    if (filled == 0 && NotData.isBlank(row)) {
      return;
    }
    var why = NotData.why(row, found, filled);
    if (why.isPresent()) {
      if (leftOut.size() < LEFT_OUT_SHOWN) {
        leftOut.add(new ImportRun.LeftOut(row.sheet(), row.number(), why.get()));
      }
      return;
    }
    if (filled > 0) {
      data.accept(row, found);
    }
  }

  List<ImportRun.MappedColumn> mapped() {
    return mapped;
  }

  List<ImportRun.LeftOut> leftOut() {
    return leftOut;
  }

  /** What is to be told of the workbook as a whole. */
  List<String> warnings() {
    return missing.isEmpty()
        ? List.of()
        : List.of("表里没有这些必填的列：「" + String.join("」「", missing) + "」。各行先作为草稿导入，缺的在填报页补填后才能提交。");
  }
}
