package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.RowDifferences.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Declared rows as the page sees them. */
@Component
class RowAnswers {

  private final RowJudge judge;
  private final DeclaredRows rows;
  private final Remarks remarks;
  private final Papers papers;
  private final RowDifferences differences;
  private final TypedTexts texts;

  RowAnswers(
      RowJudge judge,
      DeclaredRows rows,
      Remarks remarks,
      Papers papers,
      RowDifferences differences,
      TypedTexts texts) {
    this.judge = judge;
    this.rows = rows;
    this.remarks = remarks;
    this.papers = papers;
    this.differences = differences;
    this.texts = texts;
  }

  record Page(List<Row> rows, @Nullable Integer next) {}

  record Row(
      UUID id,
      int rev,
      int ordinal,
      Map<String, String> cells,
      List<RowDisplay.ShownProblem> problems,
      List<ShownRemark> remarks,
      int papers,
      @Nullable String explanation) {}

  record ShownRemark(
      UUID id,
      @Nullable String column,
      @Nullable String label,
      String text,
      String by,
      Instant at,
      boolean settled) {}

  /**
   * One row in full.
   *
   * @param values what an editor puts into its fields; secrets in plain only for the clerk
   * @param lines by key of sub-table, those that have lines
   */
  record Detail(
      UUID id,
      int rev,
      Map<String, String> values,
      Map<String, String> display,
      Map<String, List<Line>> lines,
      List<RowDisplay.ShownProblem> problems,
      List<ShownRemark> remarks,
      List<AssignmentAnswers.PaperAnswer> papers,
      @Nullable String explanation,
      String changedBy,
      Instant changedAt,
      List<Version> history) {}

  /** A line of a sub-table, as the row itself: what is edited and what is shown. */
  record Line(Map<String, String> values, Map<String, String> display) {}

  record Version(int fromSubmission, String by, Instant at, List<Difference> changes) {}

  Page page(Assignment assignment, List<DeclaredRow> found, int limit) {
    RowForm form = judge.form(assignment);
    var marks = remarks.list(assignment, found.stream().map(DeclaredRow::id).toList());
    var typed = texts.of(assignment, found);
    Integer next = found.size() < limit ? null : Integer.valueOf(found.getLast().ordinal());
    return new Page(
        found.stream()
            .map(row ->
                new Row(
                    row.id(),
                    row.rev(),
                    row.ordinal(),
                    withTyped(
                        form.kind(),
                        RowDisplay.cells(form, form.fromJson(row.doc())),
                        typed.get(row.id()),
                        false),
                    RowDisplay.problems(form.kind(), row),
                    shown(form.kind(), marks, row.id()),
                    row.papers(),
                    row.explanation()))
            .toList(),
        next);
  }

  Detail detail(Assignment assignment, UUID rowId, Reader reader) {
    RowForm form = judge.form(assignment);
    DeclaredRow row = rows.get(assignment, rowId);
    Values values = form.fromJson(row.doc());
    boolean plain = assignment.liesIn(reader.scope().as(Role.CLERK));
    var typed = texts.of(assignment, List.of(row));
    return new Detail(
        row.id(),
        row.rev(),
        withTyped(form.kind(), raw(form, values, plain), typed.get(row.id()), plain),
        RowDisplay.cells(form, values),
        lines(form, values, plain),
        RowDisplay.problems(form.kind(), row),
        shown(form.kind(), remarks.list(assignment, List.of(rowId)), rowId),
        papers.list(assignment, rowId).stream().map(AssignmentAnswers.PaperAnswer::of).toList(),
        row.explanation(),
        row.changedBy(),
        row.changedAt(),
        history(form, rows.listVersions(assignment, rowId)));
  }

  /** What could not be read is shown as it was typed. */
  private static Map<String, String> withTyped(
      Kind kind, Map<String, String> cells, @Nullable Map<String, String> typed, boolean plain) {
    for (Column column : typed == null ? List.<Column>of() : kind.columns()) {
      String text = typed == null ? null : typed.get(column.key());
      if (text != null && (plain || !column.secret())) {
        cells.put(column.key(), text);
      }
    }
    return cells;
  }

  private static Map<String, String> raw(RowForm form, Values values, boolean plain) {
    var raw = new LinkedHashMap<String, String>();
    for (int i = 0; i < values.size(); i++) {
      var column = form.kind().columns().get(i);
      if (values.get(i) != null && column.isDeclared() && (plain || !column.secret())) {
        raw.put(column.key(), form.editable(i, values));
      }
    }
    return raw;
  }

  private static Map<String, List<Line>> lines(RowForm form, Values values, boolean plain) {
    var lines = new LinkedHashMap<String, List<Line>>();
    for (int i = 0; i < form.subTables().size(); i++) {
      LineForm table = form.subTables().get(i);
      if (!values.lines(i).isEmpty()) {
        lines.put(
            table.table().key(),
            values.lines(i).stream().map(line -> line(table, line, plain)).toList());
      }
    }
    return lines;
  }

  private static Line line(LineForm form, Values line, boolean plain) {
    var values = new LinkedHashMap<String, String>();
    var display = new LinkedHashMap<String, String>();
    for (int i = 0; i < line.size(); i++) {
      Column column = form.table().columns().get(i);
      if (line.get(i) != null) {
        display.put(column.key(), form.display(i, line));
        if (column.isDeclared() && (plain || !column.secret())) {
          values.put(column.key(), form.editable(i, line));
        }
      }
    }
    return new Line(values, display);
  }

  private static List<ShownRemark> shown(Kind kind, List<Remarks.Remark> all, UUID rowId) {
    return all.stream()
        .filter(remark -> remark.rowId().equals(rowId))
        .map(remark ->
            new ShownRemark(
                remark.id(),
                remark.column(),
                RowDisplay.label(kind, remark.column()),
                remark.text(),
                remark.by(),
                remark.at(),
                remark.settled()))
        .toList();
  }

  private List<Version> history(RowForm form, List<DeclaredRow> versions) {
    var history = new ArrayList<Version>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      DeclaredRow version = versions.get(i);
      List<Difference> changes =
          i == 0
              ? List.of()
              : differences.between(
                  form, form.fromJson(versions.get(i - 1).doc()), form.fromJson(version.doc()));
      history.add(
          new Version(version.fromSubmission(), version.changedBy(), version.changedAt(), changes));
    }
    return history;
  }
}
