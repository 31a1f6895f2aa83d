package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.util.ArrayList;
import java.util.List;

/** What stands above the rows of an export: title, filters, watermark, headings. */
final class ExportHeading {

  private final ExportSpec spec;
  private final ExportLook look;
  private final List<String> merged = new ArrayList<>();
  private int row;

  ExportHeading(ExportSpec spec, ExportLook look) {
    this.spec = spec;
    this.look = look;
  }

  /** Row of the headings. */
  static int headingRow(ExportSpec spec) {
    return 2 + spec.subtitle().size();
  }

  /** Writes the beginning of a sheet; gives the ranges to merge. */
  List<String> write(XmlBuffer out, Cells cells, boolean first) {
    List<SheetStart.Col> columns =
        spec.columns().stream()
            .map(column -> new SheetStart.Col(column.width() + 0.7, 0, false))
            .toList();
    new SheetStart(0, headingRow(spec), true, columns).write(out, first);
    line(cells, look.title, CellText.marked(spec.title(), spec.watermark()), 30);
    for (String line : spec.subtitle()) {
      line(cells, look.subtitle, line, 16);
    }
    headings(cells);
    return merged;
  }

  private void line(Cells cells, int style, String text, double height) {
    row++;
    cells.startPlainRow(row, height);
    cells.text(0, style, text);
    cells.endRow();
    if (spec.columns().size() > 1) {
      merged.add(Places.range(0, row, spec.columns().size() - 1, row));
    }
  }

  private void headings(Cells cells) {
    int lines =
        spec.columns().stream()
            .mapToInt(column -> CellText.lines(column.heading(), column.width()))
            .max()
            .orElse(1);
    row++;
    cells.startPlainRow(row, 10 + 15 * lines);
    for (int i = 0; i < spec.columns().size(); i++) {
      ExportColumn column = spec.columns().get(i);
      cells.text(i, look.heading, column.heading());
    }
    cells.endRow();
  }
}
