package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The rows of a form: those to begin with, and blank ones ready for entry. */
final class FormRows {

  private static final int FLUSH_AT = 1 << 15;
  private static final double LINE = 15;
  private static final int MOST_LINES = 6;
  private static final int DRAWN = 20;

  /** Rows that show computed values as soon as they are filled in. */
  private static final int COMPUTING = 100;

  private final TemplateSpec spec;
  private final FormLook look;
  private final XmlBuffer buffer;
  private final Cells cells;
  private final FormCells formCells;
  private final XlsxFile file;
  private int row;

  FormRows(TemplateSpec spec, FormLook look, XmlBuffer buffer, XlsxFile file) {
    this.spec = spec;
    this.look = look;
    this.buffer = buffer;
    this.file = file;
    cells = new Cells(buffer);
    formCells = new FormCells(spec);
    row = FormPlaces.of(spec).firstDataRow();
  }

  void write() throws IOException {
    for (TemplateRow given : spec.rows()) {
      write(given);
      flush();
    }
    int blank = blankRowsDrawn();
    for (int i = 0; i < blank; i++) {
      cells.startRow(row, height(1));
      cells.blank(FormPlaces.ID_COLUMN, look.id);
      for (int column = 0; column < spec.columns().size(); column++) {
        write(column, null);
      }
      cells.endRow();
      row++;
      flush();
    }
  }

  /**
   * The columns themselves are ready for entry down to the last row. Rows are drawn only to print a
   * form that is nearly empty, and not as many pages of lines behind a full one; and where values
   * are computed, because a formula needs a cell.
   */
  private int blankRowsDrawn() {
    boolean computes = spec.columns().stream().anyMatch(column -> column.formula() != null);
    int given = spec.rows().size();
    int drawn = computes ? Math.max(COMPUTING - given, DRAWN) : DRAWN - given;
    return Math.clamp(drawn, 0, spec.blankRows());
  }

  private void flush() throws IOException {
    if (buffer.size() >= FLUSH_AT) {
      file.write(buffer);
    }
  }

  private void write(TemplateRow given) {
    cells.startRow(row, height(lines(given)));
    cells.text(FormPlaces.ID_COLUMN, look.id, given.id());
    for (int i = 0; i < spec.columns().size(); i++) {
      write(i, text(given, i));
    }
    cells.endRow();
    row++;
  }

  private void write(int i, @Nullable String text) {
    int column = FormPlaces.FIRST_COLUMN + i;
    TemplateColumn described = spec.columns().get(i);
    if (described.formula() != null) {
      String formula = formCells.formula(described.formula(), row);
      cells.formula(column, look.data(i), formula, shown(described, text));
    } else if (text == null || text.isEmpty()) {
      cells.blank(column, look.data(i));
    } else {
      write(column, look.data(i), described.value(), text);
    }
  }

  private static String shown(TemplateColumn column, @Nullable String text) {
    LocalDate date = text == null || column.value() != Value.DATE ? null : date(text);
    if (date != null && SerialDay.exists(date)) {
      return Long.toString(SerialDay.of(date));
    }
    return text == null ? "" : text;
  }

  private void write(int column, int style, Value value, String text) {
    boolean numeric = value == Value.NUMBER || value == Value.INTEGER;
    LocalDate date = value == Value.DATE ? date(text) : null;
    if (numeric && Digits.areNumber(text)) {
      cells.number(column, style, text);
    } else if (date != null) {
      cells.date(column, style, date);
    } else {
      cells.text(column, style, text);
    }
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null; // shown as it is, so that the user can put it right
    }
  }

  private int lines(TemplateRow given) {
    int lines = 1;
    for (int i = 0; i < spec.columns().size(); i++) {
      TemplateColumn column = spec.columns().get(i);
      String text = text(given, i);
      if (text != null && column.value() == Value.TEXT) {
        lines = Math.max(lines, CellText.lines(text, column.width()));
      }
    }
    return Math.min(lines, MOST_LINES);
  }

  private static @Nullable String text(TemplateRow given, int column) {
    return column < given.texts().size() ? given.texts().get(column) : null;
  }

  private static double height(int lines) {
    return 5 + LINE * lines;
  }
}
