package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.TemplateMark;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetRow;
import cn.sanzi.sheets.Sheets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of a workbook that hold lines of the kind's sub-tables, before its rows are
 * read: so each row is judged once, with its lines. Of other sheets it reads no more than it takes
 * to tell what they are; a workbook of one sheet is not opened for it.
 */
final class LineReading implements Sheets.RowSink {

  private static final int HEADING_WITHIN = 30;

  /** Lines are held in memory while the workbook is read. */
  private static final int MOST = 50_000;

  private final RowForm form;
  private final MappedCells cells = new MappedCells();
  private final SheetLines lines = new SheetLines();
  private final Set<Integer> sheets = new HashSet<>();
  private final List<ImportRun.MappedColumn> mapped = new ArrayList<>();
  private final List<ImportRun.LeftOut> leftOut = new ArrayList<>();

  private final List<SheetRow> first = new ArrayList<>();
  private int sheet = -1;
  private boolean decided;
  private @Nullable Found found;
  private int read;

  /** What a sheet turned out to be. */
  private record Found(LineForm form, int subTable, SheetMapping mapping) {}

  private LineReading(RowForm form) {
    this.form = form;
  }

  static LineReading of(Path path, Sheets sheets, RowForm form) throws IOException {
    var reading = new LineReading(form);
    boolean several =
        !form.subTables().isEmpty()
            && sheets.sheetsOf(path).stream().filter(one -> !one.hidden()).count() > 1;
    if (several) {
      sheets.read(path, reading);
      reading.decide();
    }
    return reading;
  }

  @Override
  public boolean wants(int index) {
    return index != sheet || !decided || found != null;
  }

  @Override
  public void row(SheetRow row) {
    if (row.sheet() != sheet) {
      decide();
      sheet = row.sheet();
      decided = false;
      found = null;
    }
    if (found != null) {
      take(row, found);
    } else if (!decided) {
      first.add(row);
      if (first.size() >= HEADING_WITHIN) {
        decide();
      }
    }
  }

  private void decide() {
    decided = true;
    found = first.isEmpty() ? null : find().orElse(null);
    if (found != null) {
      sheets.add(sheet);
      mapped.addAll(found.mapping.shown());
      requireColumns(found);
      for (SheetRow row : first) {
        if (row.number() > found.mapping.headingRow()) {
          take(row, found);
        }
      }
    }
    first.clear();
  }

  /** The sub-table whose template this is, or whose headings say more than those of the kind. */
  private Optional<Found> find() {
    int most =
        HeadingFinder.of(form.kind()).find(first).map(main -> main.columns().size()).orElse(0);
    Found best = null;
    for (int i = 0; i < form.subTables().size(); i++) {
      LineForm table = form.subTables().get(i);
      HeadingFinder headings = HeadingFinder.of(table.table());
      Optional<SheetRow> keys = keys(table);
      if (keys.isPresent()) {
        return Optional.of(new Found(table, i, headings.byKeys(keys.get(), first)));
      }
      Optional<SheetMapping> mapping = headings.find(first);
      if (mapping.isPresent() && mapping.get().columns().size() > most) {
        most = mapping.get().columns().size();
        best = new Found(table, i, mapping.get());
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<SheetRow> keys(LineForm table) {
    String mark = TemplateMark.lines(table.table().code());
    return first.stream()
        .filter(row -> row.cells().stream().anyMatch(cell -> cell.text().equals(mark)))
        .findFirst();
  }

  private void requireColumns(Found sheet) {
    List<String> missing =
        new ArrayList<>(RowReader.missing(sheet.form.table().columns(), sheet.mapping));
    if (sheet.mapping.numberColumn() < 0) {
      missing.addFirst(TemplateMark.ROW_OF_LINE_HEADING);
    }
    if (!missing.isEmpty()) {
      throw new Refused(
          new InventoryRefusal(
              Reason.COLUMN_MISSING,
              "「%s」表里缺少必填的列：「%s」。请把列加回来（列名与模板一致）再上传；「%s」填主表「序号」列里的数。"
                  .formatted(
                      sheet.form.table().name(),
                      String.join("」「", missing),
                      TemplateMark.ROW_OF_LINE_HEADING)));
    }
  }

  private void take(SheetRow row, Found from) {
    int filled = NotData.filled(row, from.mapping.columns());
    if (filled == 0) {
      return;
    }
    var why = NotData.why(row, from.mapping, filled);
    if (why.isPresent()) {
      leftOut.add(new ImportRun.LeftOut(row.sheet(), row.number(), why.get()));
      return;
    }
    if (++read > MOST) {
      String sentence = "一次最多导入 " + MOST + " " + from.form.table().measure() + "明细，请分成几个文件上传。";
      throw new Refused(new InventoryRefusal(Reason.TOO_MANY_ROWS, sentence));
    }
    var values = new Values(from.form.table().columns().size());
    List<Problem> unreadable = cells.read(row, from.mapping, from.form::read, values);
    lines.add(
        new SheetLines.Line(
            from.form,
            from.subTable,
            row.sheet(),
            row.number(),
            SheetLines.reference(row.cell(from.mapping.numberColumn())),
            values,
            unreadable));
  }

  SheetLines lines() {
    return lines;
  }

  /** Sheets that hold lines, not rows. */
  Set<Integer> sheets() {
    return sheets;
  }

  List<ImportRun.MappedColumn> mapped() {
    return mapped;
  }

  List<ImportRun.LeftOut> leftOut() {
    return leftOut;
  }

  List<ImportRun.Converted> converted() {
    return cells.converted();
  }
}
