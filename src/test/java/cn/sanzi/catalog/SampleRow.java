package cn.sanzi.catalog;

import cn.sanzi.sheets.Cell;
import java.util.List;
import java.util.Map;

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
      default -> {
        int index = form.kind().indexOf(key);
        switch (form.read(index, new Cell(Cell.Type.TEXT, text))) {
          case Reading.Read read -> values.set(index, read.value());
          case Reading.Unreadable(Problem problem) ->
              throw new IllegalArgumentException(problem.sentence());
        }
      }
    }
  }
}
