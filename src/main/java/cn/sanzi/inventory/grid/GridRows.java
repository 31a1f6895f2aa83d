package cn.sanzi.inventory.grid;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.DeclaredRow;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.declaring.Remarks;
import cn.sanzi.inventory.declaring.RowDisplay;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.declaring.TypedTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows as the grid sees them. It is read in windows, whose bounds are found once. */
@Repository
class GridRows {

  /** Rows of a window: several screens, some hundred kilobytes. */
  private static final int WINDOW = 100;

  private final JdbcClient jdbc;
  private final RowJudge judge;
  private final DeclaredRows rows;
  private final Remarks remarks;
  private final TypedTexts texts;

  GridRows(JdbcClient jdbc, RowJudge judge, DeclaredRows rows, Remarks remarks, TypedTexts texts) {
    this.jdbc = jdbc;
    this.judge = judge;
    this.rows = rows;
    this.remarks = remarks;
    this.texts = texts;
  }

  GridAnswer.Index index(Assignment assignment) {
    return new GridAnswer.Index(
        assignment.rev(),
        jdbc.sql(
                """
                select min(ordinal), max(ordinal), count(*) from (
                  select ordinal, (row_number() over (order by ordinal) - 1) / :window as nth
                  from inventory.declared_row
                  where region_id = :region and assignment_id = :assignment
                    and to_submission is null) r
                group by nth order by nth
                """)
            .param("window", WINDOW)
            .param("region", assignment.region().value())
            .param("assignment", assignment.id().value())
            .query((row, n) -> new GridAnswer.Window(row.getInt(1), row.getInt(2), row.getInt(3)))
            .list());
  }

  List<GridAnswer.Row> between(Assignment assignment, int from, int to) {
    int last = Math.min(to, from + 10 * WINDOW);
    return shown(assignment, rows.listBetween(assignment, from, last));
  }

  List<GridAnswer.Row> of(Assignment assignment, Collection<UUID> ids) {
    return shown(assignment, rows.listLive(assignment, ids));
  }

  /** Ordinal of the next row after that one which is blocked or wants an explanation. */
  @Nullable Integer nextProblem(Assignment assignment, int after) {
    return jdbc.sql(
            """
            select min(ordinal) from inventory.declared_row
            where region_id = :region and assignment_id = :assignment and to_submission is null
              and (blocking > 0 or to_explain > 0) and ordinal > :after
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("after", after)
        .query((row, n) -> (Integer) row.getObject(1))
        .list()
        .getFirst();
  }

  private List<GridAnswer.Row> shown(Assignment assignment, List<DeclaredRow> found) {
    RowForm form = judge.form(assignment);
    var marks = remarks.list(assignment, found.stream().map(DeclaredRow::id).toList());
    var typed = texts.of(assignment, found);
    return found.stream()
        .map(row -> {
          Map<String, String> kept = typed.getOrDefault(row.id(), Map.of());
          return row(form, row, kept, remarksOf(marks, row.id()));
        })
        .toList();
  }

  private static GridAnswer.Row row(
      RowForm form, DeclaredRow row, Map<String, String> typed, List<GridAnswer.Remark> marks) {
    Values values = form.fromJson(row.doc());
    var edited = new LinkedHashMap<String, String>();
    var shown = new LinkedHashMap<String, String>();
    for (int i = 0; i < values.size(); i++) {
      Column column = form.kind().columns().get(i);
      if (values.get(i) == null) {
        continue;
      }
      if (column.isDeclared()) {
        edited.put(column.key(), form.editable(i, values));
      } else {
        shown.put(column.key(), form.display(i, values));
      }
    }
    edited.putAll(typed);
    for (int i = 0; i < form.subTables().size(); i++) {
      if (!values.lines(i).isEmpty()) {
        var table = form.subTables().get(i).table();
        shown.put(table.key(), values.lines(i).size() + " " + table.measure());
      }
    }
    return new GridAnswer.Row(
        row.id(),
        row.rev(),
        row.ordinal(),
        edited,
        shown,
        List.copyOf(typed.keySet()),
        RowDisplay.problems(form.kind(), row),
        marks,
        row.papers(),
        row.explanation(),
        row.changedBy(),
        row.changedAt());
  }

  private static List<GridAnswer.Remark> remarksOf(List<Remarks.Remark> all, UUID rowId) {
    var own = new ArrayList<GridAnswer.Remark>();
    for (Remarks.Remark one : all) {
      if (one.rowId().equals(rowId) && !one.settled()) {
        own.add(new GridAnswer.Remark(one.column(), one.text(), one.by()));
      }
    }
    return own;
  }
}
