package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.declaring.TemplateMark;
import cn.sanzi.platform.Ids;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows of a sheet into judged rows; used by one thread. Counts what it had to convert. */
final class RowReader {

  private final RowJudge.Bench bench;
  private final RowForm form;
  private final Ids ids;
  private final SheetLines lines;
  private final int name;
  private final int account;
  private final MappedCells cells = new MappedCells();
  private int seq;

  RowReader(RowJudge.Bench bench, Ids ids, SheetLines lines) {
    this.bench = bench;
    this.form = bench.form();
    this.ids = ids;
    this.lines = lines;
    this.account = LostDigits.column(form.kind().columns());
    this.name = form.kind().indexOf(form.kind().facts().name());
  }

  StagedRow read(SheetRow row, SheetMapping mapping) {
    seq++;
    var values = new Values(form.kind().columns().size());
    mapping.given().forEach(given -> values.set(given.column(), given.value()));
    List<Problem> unreadable = cells.read(row, mapping, form::read, values);
    if (account >= 0 && mapping.own() && values.get(account) instanceof String digits) {
      unreadable =
          LostDigits.of(form.kind().columns().get(account), row, mapping, digits, unreadable);
    }
    if (mapping.own() && !unreadable.isEmpty()) {
      unreadable = unreadable.stream().map(this::asDraft).toList();
    }
    if (!lines.isEmpty()) {
      unreadable = withLines(row, mapping, values, unreadable);
    }
    boolean refused =
        !unreadable.isEmpty()
            && unreadable.stream().anyMatch(p -> p.severity() == Severity.REFUSED);
    String explanation =
        mapping.explanationColumn() < 0 ? null : row.cell(mapping.explanationColumn()).text();
    JudgedRow judged = bench.judge(values, explanation, unreadable);
    return new StagedRow(
        seq, row.sheet(), row.number(), ids.next(), hint(row, mapping), refused, judged);
  }

  /**
   * A clerk's own sheet has its own words for lists and rough dates: such a cell stays empty in the
   * draft, to be filled in, and does not keep the row out. Numbers and account numbers do.
   */
  private Problem asDraft(Problem problem) {
    String key = problem.column();
    if (key == null || problem.severity() != Severity.REFUSED) {
      return problem;
    }
    return switch (form.kind().columns().get(form.kind().indexOf(key)).type()) {
      case CODE, DIVISION, YES_NO, YEAR, DATE ->
          new Problem(
              key,
              problem.rule(),
              Severity.BLOCK,
              problem.sentence() + "；这一格先留空",
              problem.article());
      default -> problem;
    };
  }

  private List<Problem> withLines(
      SheetRow row, SheetMapping mapping, Values values, List<Problem> unreadable) {
    var references = new ArrayList<String>();
    if (mapping.numberColumn() >= 0) {
      references.add(SheetLines.reference(row.cell(mapping.numberColumn())));
    }
    if (values.get(name) instanceof String text) {
      references.add(SheetLines.reference(new Cell(Cell.Type.TEXT, text)));
    }
    var all = new ArrayList<>(unreadable);
    all.addAll(lines.attach(row, seq, references, values));
    return all;
  }

  /** A line that points to no row, as a row of its own that is refused: so it is seen. */
  StagedRow astray(SheetLines.Line line) {
    seq++;
    SubTable table = line.form().table();
    var row = new Values(form.kind().columns().size());
    row.set(name, table.name() + "“" + line.form().nameOf(line.values(), 1) + "”");
    row.setLines(line.subTable(), List.of(line.values()));
    String why =
        line.reference().isEmpty()
            ? "没有填「%s」，不知道是哪一项资产的，没有导入；请填主表「%s」列里的数"
                .formatted(TemplateMark.ROW_OF_LINE_HEADING, TemplateMark.NUMBER_HEADING)
            : "「%s」为“%s”，主表里没有这个序号的行，也没有叫这个名称的资产，没有导入；请填主表「%s」列里的数"
                .formatted(
                    TemplateMark.ROW_OF_LINE_HEADING,
                    line.reference(),
                    TemplateMark.NUMBER_HEADING);
    var problems = new ArrayList<Problem>();
    problems.add(
        new Problem(null, "line-without-row", Severity.REFUSED, table.name() + "：" + why, null));
    line.unreadable().forEach(problem -> problems.add(table.at(0, problem)));
    return new StagedRow(
        seq, line.sheet(), line.number(), ids.next(), null, true, bench.refuse(row, problems));
  }

  private static @Nullable UUID hint(SheetRow row, SheetMapping mapping) {
    if (mapping.idColumn() < 0) {
      return null;
    }
    String text = row.cell(mapping.idColumn()).text().strip();
    if (text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null; // somebody wrote into the hidden column: the row is matched by its key instead
    }
  }

  List<ImportRun.Converted> converted() {
    return cells.converted();
  }

  int rows() {
    return seq;
  }

  /** Columns that a mapping does not cover although the declarant has to fill them. */
  static List<String> missing(List<Column> columns, SheetMapping mapping) {
    var missing = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (columns.get(i).need() == Column.Need.MANDATORY
          && columns.get(i).type() != ColumnType.FILE
          && !mapping.takes(column)
          && mapping.given().stream().noneMatch(given -> given.column() == column)) {
        missing.add(columns.get(i).label());
      }
    }
    return missing;
  }
}
