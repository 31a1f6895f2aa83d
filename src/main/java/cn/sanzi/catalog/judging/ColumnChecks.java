package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.reading.Displays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that follow from a column's declaration alone. */
final class ColumnChecks {

  private final Displays displays;

  ColumnChecks(Displays displays) {
    this.displays = displays;
  }

  List<Check> of(Column column, int index) {
    var checks = new ArrayList<Check>();
    if (column.need() == Column.Need.MANDATORY && column.type() != ColumnType.FILE) {
      checks.add(new Required(index, missing(column)));
    }
    if (!column.isDeclared()) {
      return checks;
    }
    if (column.min() != null || column.max() != null) {
      checks.add(new Range(index, column));
    }
    if (column.type() == ColumnType.TEXT
        || column.type() == ColumnType.LONG_TEXT
        || column.type() == ColumnType.UNIT) {
      checks.add(new Length(index, column));
    }
    Map<String, CodeList.Entry> limited = displays.limited(column);
    if (!limited.isEmpty()) {
      checks.add(new InForce(index, column, limited, displays));
    }
    checks.addAll(Identifiers.checks(column, index));
    return checks;
  }

  /** Needed under a condition. */
  Check needed(Column column, int index, Truth when) {
    return new NeededWhen(index, when, missing(column));
  }

  private static Problem missing(Column column) {
    return new Problem(
        column.key(), "required", Severity.BLOCK, "「" + column.label() + "」必填", null);
  }

  private record Required(int index, Problem missing) implements Check {
    @Override
    public boolean passes(Values row, Judging judging) {
      return row.get(index) != null;
    }

    @Override
    public Problem problem(Values row, Judging judging) {
      return missing;
    }
  }

  private record NeededWhen(int index, Truth when, Problem missing) implements Check {
    @Override
    public boolean passes(Values row, Judging judging) {
      return row.get(index) != null || when.test(row, judging) != Truth.TRUE;
    }

    @Override
    public Problem problem(Values row, Judging judging) {
      return missing;
    }
  }

  private final class Range implements Check {
    private final int index;
    private final Column column;
    private final long min;
    private final long max;

    Range(int index, Column column) {
      this.index = index;
      this.column = column;
      this.min = column.min() == null ? Long.MIN_VALUE : column.min();
      this.max = column.max() == null ? Long.MAX_VALUE : column.max();
    }

    @Override
    public boolean passes(Values row, Judging judging) {
      return !(row.get(index) instanceof Long value) || (value >= min && value <= max);
    }

    @Override
    public Problem problem(Values row, Judging judging) {
      String unit = column.unit() == null ? "" : " " + column.unit();
      String written = displays.of(column, row.get(index));
      String right;
      if (row.get(index) instanceof Long value && value < min) {
        right =
            min == 1 && column.type() != ColumnType.INTEGER
                ? "应大于 0"
                : "应不小于 " + displays.of(column, min) + unit;
      } else {
        right = "应不大于 " + displays.of(column, max) + unit;
      }
      return new Problem(
          column.key(),
          "range",
          Severity.BLOCK,
          "「" + column.label() + "」为 " + written + unit + "，" + right,
          null);
    }
  }

  private record Length(int index, Column column) implements Check {
    @Override
    public boolean passes(Values row, Judging judging) {
      return !(row.get(index) instanceof String text) || text.length() <= column.maxLength();
    }

    @Override
    public Problem problem(Values row, Judging judging) {
      int length = row.get(index) instanceof String text ? text.length() : 0;
      String sentence =
          "「" + column.label() + "」有 " + length + " 个字，最多 " + column.maxLength() + " 个";
      return new Problem(column.key(), "length", Severity.BLOCK, sentence, null);
    }
  }

  /** A code that has ended stays readable in old rows, but nobody may declare it any more. */
  private record InForce(
      int index, Column column, Map<String, CodeList.Entry> limited, Displays displays)
      implements Check {
    @Override
    public boolean passes(Values row, Judging judging) {
      return !(row.get(index) instanceof String codes) || outside(codes, judging) == null;
    }

    @Override
    public Problem problem(Values row, Judging judging) {
      CodeList.Entry entry =
          row.get(index) instanceof String codes ? outside(codes, judging) : null;
      String shown = entry == null ? displays.of(column, row.get(index)) : entry.label();
      LocalDate from = entry == null ? null : entry.from();
      boolean early = from != null && judging.today().isBefore(from);
      String why = early ? "自 " + from + " 起才启用" : "已停用，请另选";
      return new Problem(
          column.key(),
          "list",
          Severity.BLOCK,
          "「" + column.label() + "」“" + shown + "”" + why,
          null);
    }

    private CodeList.@Nullable Entry outside(String codes, Judging judging) {
      if (!column.multiple()) {
        CodeList.Entry entry = limited.get(codes);
        return entry == null || entry.holds(judging.today()) ? null : entry;
      }
      return limited.values().stream()
          .filter(entry -> !entry.holds(judging.today()))
          .filter(entry -> Functions.includes(codes, entry.code()))
          .findFirst()
          .orElse(null);
    }
  }
}
