package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.LineDifference;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.RowDisplay;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of staged rows. */
record PreviewAnswer(List<Row> rows, @Nullable Integer next) {

  /**
   * A staged row, or a declared one that the file does not hold.
   *
   * @param changedKeys columns whose values differ from what is declared
   */
  record Row(
      int rowNumber,
      int sheet,
      UUID rowId,
      @JsonProperty("class") String className,
      Map<String, String> cells,
      @Nullable Map<String, String> before,
      List<String> changedKeys,
      List<RowDisplay.ShownProblem> problems) {}

  static PreviewAnswer of(List<PreviewRows.Preview> rows, int limit, RowForm form) {
    Integer next = rows.size() < limit ? null : Integer.valueOf(rows.getLast().seq());
    return new PreviewAnswer(rows.stream().map(row -> row(row, form)).toList(), next);
  }

  static PreviewAnswer ofAbsent(List<PreviewRows.Absent> rows, int limit, RowForm form) {
    Integer next = rows.size() < limit ? null : Integer.valueOf(rows.getLast().ordinal());
    return new PreviewAnswer(
        rows.stream()
            .map(row ->
                new Row(
                    row.ordinal(),
                    -1,
                    row.rowId(),
                    "ABSENT",
                    RowDisplay.cells(form, form.fromJson(row.doc())),
                    null,
                    List.of(),
                    List.of()))
            .toList(),
        next);
  }

  private static Row row(PreviewRows.Preview row, RowForm form) {
    Values now = form.fromJson(row.doc());
    Values before = row.before() == null ? null : form.fromJson(row.before());
    return new Row(
        row.number(),
        row.sheet(),
        row.rowId(),
        row.className(),
        RowDisplay.cells(form, now),
        before == null ? null : RowDisplay.cells(form, before),
        before == null ? List.of() : changed(form, before, now),
        RowDisplay.problems(form.kind(), row.problems()));
  }

  private static List<String> changed(RowForm form, Values before, Values now) {
    var keys = new ArrayList<String>();
    for (int i = 0; i < now.size(); i++) {
      Object old = before.get(i);
      if (old == null ? now.get(i) != null : !old.equals(now.get(i))) {
        keys.add(form.kind().columns().get(i).key());
      }
    }
    LineDifference.between(form, before, now).stream()
        .map(line -> line.place().replaceFirst("\\..*", ""))
        .distinct()
        .forEach(keys::add);
    return keys;
  }
}
