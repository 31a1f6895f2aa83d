package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first rows below a heading: what they show of a column, and whether it reads as one. */
final class Samples {

  private static final int SHOWN = 3;
  private static final int LEAST = 3;
  private static final double HALF = 0.5;
  private static final double MOST = 0.8;
  private static final Pattern LONG_DIGITS = Pattern.compile("(\\d{4})\\d{4,}(\\d{4})");
  private static final Pattern NUMBERED = Pattern.compile(".*\\d[\\d\\s]{5,}.*");
  private static final Pattern WORD = Pattern.compile(".*\\p{IsHan}.*");

  private final RowForm form;
  private final Judging judging;

  Samples(RowForm form, LocalDate base) {
    this.form = form;
    this.judging = new Judging(base, base, "", "");
  }

  static List<Cell> below(List<SheetRow> first, int headingRow, int index) {
    return first.stream()
        .filter(row -> row.number() > headingRow && !row.cell(index).isBlank())
        .map(row -> row.cell(index))
        .toList();
  }

  /** A few as they are shown; long numbers may be secrets and are masked. */
  static List<String> shown(List<Cell> cells) {
    return cells.stream()
        .limit(SHOWN)
        .map(cell -> cell.text().strip())
        .map(text ->
            LONG_DIGITS.matcher(text.replaceAll("(?<=\\d) (?=\\d)", "")).replaceAll("$1…$2"))
        .map(text -> text.length() > 40 ? text.substring(0, 40) + "…" : text)
        .toList();
  }

  /** Whether what stands there, in that unit, can be that column at all. */
  boolean fits(List<Cell> cells, int column, @Nullable String unit) {
    if (cells.size() < LEAST) {
      return true;
    }
    CellReader reader =
        Optional.ofNullable(unit)
            .flatMap(one -> form.reading(column, one))
            .orElse(cell -> form.read(column, cell));
    long readable =
        cells.stream().filter(cell -> reader.read(cell) instanceof Reading.Read).count();
    return readable >= HALF * cells.size();
  }

  /** The columns of lists and checked numbers as which nearly all of it reads. */
  List<Integer> candidates(List<Cell> cells) {
    var found = new ArrayList<Integer>();
    if (cells.size() < LEAST) {
      return found;
    }
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isDeclared() && speaks(columns.get(i), i, cells)) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean speaks(Column column, int index, List<Cell> cells) {
    if (column.type() == ColumnType.CODE || column.type() == ColumnType.DIVISION) {
      return share(cells, cell -> WORD.matcher(cell.text()).matches() && isRead(index, cell))
          && cells.stream().map(Cell::text).distinct().count() > 1;
    }
    return column.identifier() != null
        && share(cells, cell -> NUMBERED.matcher(cell.text()).matches() && isValid(index, cell));
  }

  private static boolean share(List<Cell> cells, Predicate<Cell> good) {
    return cells.stream().filter(good).count() >= MOST * cells.size();
  }

  private boolean isRead(int column, Cell cell) {
    return form.read(column, cell) instanceof Reading.Read read && read.value() != null;
  }

  private boolean isValid(int column, Cell cell) {
    if (!(form.read(column, cell) instanceof Reading.Read read) || read.value() == null) {
      return false;
    }
    var row = new Values(form.kind().columns().size());
    row.set(column, read.value());
    String key = form.kind().columns().get(column).key();
    return form.judge(row, judging).stream().noneMatch(problem -> key.equals(problem.column()));
  }
}
