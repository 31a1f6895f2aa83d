package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import java.util.ArrayList;
import java.util.List;

/** What stands above the rows of a form: mark, title, lines, sections, keys, headings. */
final class FormHeading {

  /** Characters that a title or a line may take, so that it shows without moving to the right. */
  private static final int READABLE = 110;

  private final TemplateSpec spec;
  private final FormLook look;
  private final FormPlaces places;
  private final Cells cells;
  private final List<String> merged = new ArrayList<>();

  FormHeading(TemplateSpec spec, FormLook look, Cells cells) {
    this.spec = spec;
    this.look = look;
    this.places = FormPlaces.of(spec);
    this.cells = cells;
  }

  /** Writes the rows; gives the ranges to merge. */
  List<String> write() {
    cells.startHiddenRow(FormPlaces.MARK_ROW);
    cells.text(FormPlaces.ID_COLUMN, look.plain, spec.mark());
    cells.endRow();
    line(places.titleRow(), look.title, CellText.marked(spec.title(), spec.watermark()), 34);
    int row = places.firstLine();
    for (String line : spec.subtitle()) {
      line(row, look.line, line, 16 * CellText.lines(line, READABLE));
      row++;
    }
    sections();
    keys();
    headings();
    return merged;
  }

  private void line(int row, int style, String text, double height) {
    cells.startPlainRow(row, height);
    cells.text(FormPlaces.FIRST_COLUMN, style, text);
    cells.endRow();
    int last = lastReadable();
    if (last > 0) {
      merged.add(Places.range(FormPlaces.FIRST_COLUMN, row, FormPlaces.FIRST_COLUMN + last, row));
    }
  }

  /** The last column of those that are seen together at first. */
  private int lastReadable() {
    int width = 0;
    int last = -1;
    while (last + 1 < spec.columns().size() && width < READABLE) {
      last++;
      width += spec.columns().get(last).width();
    }
    return last;
  }

  private void sections() {
    cells.startPlainRow(places.sectionRow(), 20);
    List<TemplateColumn> columns = spec.columns();
    int start = 0;
    for (int i = 0; i < columns.size(); i++) {
      boolean begins = i == 0 || !columns.get(i).section().equals(columns.get(i - 1).section());
      if (begins) {
        mergeSection(start, i - 1);
        start = i;
        cells.text(FormPlaces.FIRST_COLUMN + i, look.section, columns.get(i).section());
      } else {
        cells.blank(FormPlaces.FIRST_COLUMN + i, look.section);
      }
    }
    mergeSection(start, columns.size() - 1);
    cells.endRow();
  }

  private void mergeSection(int from, int to) {
    if (to > from) {
      int first = FormPlaces.FIRST_COLUMN;
      merged.add(Places.range(first + from, places.sectionRow(), first + to, places.sectionRow()));
    }
  }

  private void keys() {
    cells.startHiddenRow(places.keyRow());
    cells.text(FormPlaces.ID_COLUMN, look.plain, spec.idKey());
    for (int i = 0; i < spec.columns().size(); i++) {
      cells.text(FormPlaces.FIRST_COLUMN + i, look.plain, spec.columns().get(i).key());
    }
    cells.endRow();
  }

  private void headings() {
    int lines = 1;
    for (TemplateColumn column : spec.columns()) {
      lines = Math.max(lines, CellText.lines(heading(column), column.width()));
    }
    cells.startPlainRow(places.headingRow(), 12 + 15 * lines);
    for (int i = 0; i < spec.columns().size(); i++) {
      TemplateColumn column = spec.columns().get(i);
      cells.text(FormPlaces.FIRST_COLUMN + i, look.heading(column), heading(column));
    }
    cells.endRow();
  }

  private static String heading(TemplateColumn column) {
    return column.required() ? "*" + column.heading() : column.heading();
  }
}
