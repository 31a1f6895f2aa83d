package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.RowForm;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetRow;
import cn.sanzi.sheets.Sheets;
import java.util.ArrayList;
import java.util.List;
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
  private final Set<Integer> notRows;
  private final BiConsumer<SheetRow, SheetMapping> data;

  private final List<SheetRow> first = new ArrayList<>();
  private final List<ImportRun.MappedColumn> mapped = new ArrayList<>();
  private final List<ImportRun.LeftOut> leftOut = new ArrayList<>();
  private int sheet = -1;
  private @Nullable SheetMapping mapping;
  private boolean searching;
  private boolean foundAny;

  /**
   * For a workbook.
   *
   * @param notRows sheets that hold lines of sub-tables, which were read before
   */
  WorkbookReading(
      RowForm form,
      TemplateCheck template,
      Set<Integer> notRows,
      BiConsumer<SheetRow, SheetMapping> data) {
    this.form = form;
    this.notRows = notRows;
    this.headings = HeadingFinder.of(form.kind());
    this.template = template;
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
                  + " 行里，能对上的列不到 3 个。"
                  + "请下载本表模板，或把列名改成模板里的列名。"));
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
    SheetMapping found =
        template
            .findKeys(first)
            .map(keys -> headings.byKeys(keys, first))
            .or(() -> headings.find(first))
            .orElse(null);
    if (found != null) {
      requireColumns(found);
      foundAny = true;
      mapping = found;
      mapped.addAll(found.shown());
      for (SheetRow row : first) {
        if (row.number() > found.headingRow()) {
          take(row, found);
        }
      }
    }
    first.clear();
  }

  private void requireColumns(SheetMapping found) {
    List<String> missing = RowReader.missing(form.kind().columns(), found);
    if (!missing.isEmpty()) {
      throw new Refused(
          new InventoryRefusal(
              Reason.COLUMN_MISSING,
              "表里缺少必填的列：「" + String.join("」「", missing) + "」。请把列加回来（列名与模板一致）再上传。"));
    }
  }

  private void take(SheetRow row, SheetMapping found) {
    if (NotData.filled(row, found.columns()) == 0) {
      return;
    }
    var why = NotData.why(row, found.columns());
    if (why.isPresent()) {
      if (leftOut.size() < LEFT_OUT_SHOWN) {
        leftOut.add(new ImportRun.LeftOut(row.sheet(), row.number(), why.get()));
      }
      return;
    }
    data.accept(row, found);
  }

  List<ImportRun.MappedColumn> mapped() {
    return mapped;
  }

  List<ImportRun.LeftOut> leftOut() {
    return leftOut;
  }
}
