package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.writing.SheetEnd.Highlight;
import cn.sanzi.sheets.writing.SheetEnd.Print;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a template: the form, the sheets that count and explain it, the lists behind its
 * drop-downs.
 */
public final class TemplateWriter {

  /** Characters side by side that can still be read on a sheet of A3. */
  private static final int READABLE_ON_A3 = 260;

  /** Columns that stay in sight, unless they take too much of it. */
  private static final int FROZEN_COLUMNS = 2;

  private static final int FROZEN_WIDTH = 60;

  private final TemplateSpec spec;
  private final FormPlaces places;
  private final FormLook look;

  private TemplateWriter(TemplateSpec spec, Styles styles) {
    this.spec = spec;
    places = FormPlaces.of(spec);
    look = new FormLook(styles, spec.columns());
  }

  /** Writes a template; the stream stays open. */
  public static void write(OutputStream out, TemplateSpec spec) throws IOException {
    new TemplateWriter(spec, new Styles()).write(out);
  }

  private void write(OutputStream out) throws IOException {
    XlsxFile file = new XlsxFile(out);
    try {
      String form = form(file, true);
      for (TemplateSpec lines : spec.lineForms()) {
        new TemplateWriter(lines, look.styles).form(file, false);
      }
      new CheckSheet(spec, look, form).write(file);
      new ExplanationSheet(spec, look).write(file);
      ListSheet.write(file, spec.lists());
      file.finish(look.styles);
    } finally {
      file.release();
    }
  }

  private String form(XlsxFile file, boolean first) throws IOException {
    XmlBuffer buffer = new XmlBuffer();
    String sheet = file.begin(spec.sheetName(), false);
    int frozen = FormPlaces.FIRST_COLUMN + frozenColumns();
    new SheetStart(frozen, places.headingRow(), false, columns()).write(buffer, first);
    List<String> merged = new FormHeading(spec, look, new Cells(buffer)).write();
    new FormRows(spec, look, buffer, file).write();
    file.ownName("_xlnm.Print_Titles", titles(sheet));
    List<Validation> validations = new FormValidations(spec, ListSheet.names(spec.lists())).all();
    SheetEnd end =
        SheetEnd.of(print())
            .filtering(entries())
            .merging(merged)
            .highlighting(missing())
            .validating(validations);
    (spec.open() < spec.columns().size() ? end.whichIsProtected() : end).write(buffer);
    file.end(buffer);
    return sheet;
  }

  /** What a sorting moves: the columns for entry and with them the ids, all of them open. */
  private String entries() {
    return Places.range(FormPlaces.ID_COLUMN, places.headingRow(), spec.open(), Places.LAST_ROW);
  }

  /** Cells that must be filled in stand out once something else stands in their row. */
  private List<Highlight> missing() {
    int row = places.firstDataRow();
    List<Integer> required = new ArrayList<>();
    for (int i = 0; i < spec.open(); i++) {
      if (spec.columns().get(i).required()) {
        required.add(FormPlaces.FIRST_COLUMN + i);
      }
    }
    if (required.isEmpty()) {
      return List.of();
    }
    String ranges =
        required.stream()
            .map(column -> Places.range(column, row, column, Places.LAST_ROW))
            .collect(Collectors.joining(" "));
    String entries =
        "$" + Places.cell(FormPlaces.FIRST_COLUMN, row) + ":$" + Places.cell(spec.open(), row);
    String formula =
        "AND(COUNTA(" + entries + ")>0,ISBLANK(" + Places.cell(required.getFirst(), row) + "))";
    return List.of(new Highlight(ranges, formula));
  }

  private List<SheetStart.Col> columns() {
    List<SheetStart.Col> columns = new ArrayList<>();
    columns.add(new SheetStart.Col(10, look.id, true));
    for (int i = 0; i < spec.columns().size(); i++) {
      columns.add(new SheetStart.Col(spec.columns().get(i).width(), look.data(i), false));
    }
    return columns;
  }

  private int frozenColumns() {
    int width = 0;
    int frozen = 0;
    while (frozen < Math.min(FROZEN_COLUMNS, spec.columns().size())) {
      width += spec.columns().get(frozen).width();
      if (frozen > 0 && width > FROZEN_WIDTH) {
        break;
      }
      frozen++;
    }
    return frozen;
  }

  private String titles(String sheet) {
    String quoted = Places.quoted(sheet);
    String first = "$" + CellNames.column(FormPlaces.FIRST_COLUMN);
    return quoted
        + "!"
        + first
        + ":"
        + first
        + ","
        + quoted
        + "!$"
        + places.sectionRow()
        + ":$"
        + places.headingRow();
  }

  private Print print() {
    int width = spec.columns().stream().mapToInt(TemplateColumn::width).sum();
    int pages = Math.max(1, (int) Math.ceil((double) width / READABLE_ON_A3));
    return new Print(Print.A3, true, pages, spec.watermark());
  }
}
