package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the lines that a row has in one sub-table, and that none is there twice. */
final class LineJudge {

  private final SubTable table;
  private final int index;
  private final RowJudge judge;
  private final int[] naturalKey;

  LineJudge(SubTable table, int index, RowJudge judge) {
    this.table = table;
    this.index = index;
    this.judge = judge;
    this.naturalKey = table.naturalKey().stream().mapToInt(table::indexOf).toArray();
  }

  /** Adds what is wrong with the lines to what was found before; most rows have no lines. */
  List<Problem> judge(Values row, Judging judging, List<Problem> before) {
    List<Values> lines = row.lines(index);
    if (lines.isEmpty()) {
      return before;
    }
    var problems = new ArrayList<>(before);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Problem problem : judge.judge(lines.get(i), judging)) {
        problems.add(table.at(i, problem));
      }
      String key = key(lines.get(i));
      if (key != null && !seen.add(key)) {
        problems.add(table.at(i, again()));
      }
    }
    return problems;
  }

  Map<String, String> formulas() {
    return judge.formulas();
  }

  private Problem again() {
    Column first = table.columns().get(naturalKey[0]);
    String sentence =
        "「%1$s」与前面的一%2$s相同，请删去一%2$s，或更正「%1$s」".formatted(first.label(), table.measure());
    return new Problem(first.key(), "duplicate", Severity.BLOCK, sentence, null);
  }

  private @Nullable String key(Values line) {
    if (naturalKey.length == 0) {
      return null;
    }
    var key = new StringBuilder();
    for (int column : naturalKey) {
      if (line.get(column) == null) {
        return null;
      }
      key.append(line.get(column)).append('\u001f');
    }
    return key.toString();
  }
}
