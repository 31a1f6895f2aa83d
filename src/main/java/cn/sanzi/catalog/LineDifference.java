package cn.sanzi.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * What differs between the lines that two states of a row have, in the words of the page. Lines are
 * told apart by their natural key, those without one by their place.
 *
 * @param place key of the sub-table, with the column's behind it where one column differs
 * @param label such as 出租出借明细“租〔2023〕第8号”租赁面积
 * @param before as the page shows it; empty for a line that is new
 * @param after empty for a line that is gone
 */
public record LineDifference(String place, String label, String before, String after) {

  private static final int SUMMED_UP = 6;

  /** Over all sub-tables of a form; what is computed from the rest does not count. */
  public static List<LineDifference> between(RowForm form, Values before, Values after) {
    if (!before.hasLines() && !after.hasLines()) {
      return List.of();
    }
    var all = new ArrayList<LineDifference>();
    for (int i = 0; i < form.subTables().size(); i++) {
      new Comparison(form.subTables().get(i), all).compare(before.lines(i), after.lines(i));
    }
    return all;
  }

  private record Comparison(LineForm form, List<LineDifference> found) {

    void compare(List<Values> before, List<Values> after) {
      Map<String, Values> old = named(before);
      named(after)
          .forEach((name, line) -> {
            Values was = old.remove(name);
            if (was == null) {
              found.add(new LineDifference(form.table().key(), label(name), "", summary(line)));
            } else {
              compare(name, was, line);
            }
          });
      old.forEach((name, line) ->
          found.add(new LineDifference(form.table().key(), label(name), summary(line), "")));
    }

    private void compare(String name, Values before, Values after) {
      List<Column> columns = form.table().columns();
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).isDeclared() && !Objects.equals(before.get(i), after.get(i))) {
          found.add(
              new LineDifference(
                  form.table().key() + "." + columns.get(i).key(),
                  label(name) + columns.get(i).label(),
                  form.display(i, before),
                  form.display(i, after)));
        }
      }
    }

    private Map<String, Values> named(List<Values> lines) {
      Map<String, Values> named = new LinkedHashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        String name = form.nameOf(lines.get(i), i + 1);
        if (named.putIfAbsent(name, lines.get(i)) != null) {
          named.put(name + "（第 " + (i + 1) + " " + form.table().measure() + "）", lines.get(i));
        }
      }
      return named;
    }

    private String label(String name) {
      return form.table().name() + "“" + name + "”";
    }

    private String summary(Values line) {
      var summary = new StringJoiner("，");
      List<Column> columns = form.table().columns();
      int shown = 0;
      for (int i = 0; i < columns.size() && shown < SUMMED_UP; i++) {
        if (columns.get(i).need() == Column.Need.MANDATORY && line.get(i) != null) {
          summary.add(columns.get(i).label() + " " + form.display(i, line));
          shown++;
        }
      }
      return summary.toString();
    }
  }
}
