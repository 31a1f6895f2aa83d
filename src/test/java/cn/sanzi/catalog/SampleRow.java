package cn.sanzi.catalog;

import cn.sanzi.sheets.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row as a clerk would type it, with his unit around it. */
final class SampleRow {

  private final RowForm form;
  private final Values values;
  private Judging judging = Forms.JUDGING;

  private SampleRow(String kind) {
    this.form = Forms.of(kind);
    this.values = new Values(form.kind().columns().size());
  }

  /** The row of that kind with which nothing is wrong. */
  static SampleRow clean(String kind) {
    return new SampleRow(kind).with(RuleCases.of(kind).clean());
  }

  /** With other cells: an empty text clears, keys that begin with @ change the unit. */
  SampleRow with(Map<String, String> cells) {
    cells.forEach(this::put);
    return this;
  }

  Values values() {
    return values;
  }

  List<Problem> judged() {
    return form.judge(values, judging);
  }

  /** What fails, as rule@column. */
  List<String> rules() {
    return judged().stream().map(problem -> problem.rule() + "@" + problem.column()).toList();
  }

  private void put(String key, String text) {
    switch (key) {
      case "@unitType" ->
          judging = new Judging(judging.baseDate(), judging.today(), judging.unitName(), text);
      case "@unitName" ->
          judging = new Judging(judging.baseDate(), judging.today(), text, judging.unitType());
      default ->
          LinePlace.parse(key)
              .ifPresentOrElse(
                  place -> put(place, text),
                  () -> {
                    int index = form.kind().indexOf(key);
                    values.set(index, read(form.read(index, new Cell(Cell.Type.TEXT, text))));
                  });
    }
  }

  /** A line that is not there yet begins as the clean one of its sub-table. */
  private void put(LinePlace place, String text) {
    for (int i = 0; i < form.subTables().size(); i++) {
      LineForm lines = form.subTables().get(i);
      if (lines.table().key().equals(place.table())) {
        while (values.lines(i).size() <= place.line()) {
          var all = new ArrayList<>(values.lines(i));
          all.add(cleanLine(lines));
          values.setLines(i, all);
        }
        if (place.column() != null) {
          put(lines, values.lines(i).get(place.line()), place.column(), text);
        }
      }
    }
  }

  private static Values cleanLine(LineForm lines) {
    var line = new Values(lines.table().columns().size());
    RuleCases.of(lines.table().code())
        .clean()
        .forEach((column, text) -> put(lines, line, column, text));
    return line;
  }

  private static void put(LineForm lines, Values line, String column, String text) {
    int index = lines.table().indexOf(column);
    line.set(index, read(lines.read(index, new Cell(Cell.Type.TEXT, text))));
  }

  private static @Nullable Object read(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> read.value();
      case Reading.Unreadable(Problem problem) ->
          throw new IllegalArgumentException(problem.sentence());
    };
  }
}
