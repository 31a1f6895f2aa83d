package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Column.Need;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Rule;
import cn.sanzi.demo.Fault.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that can be wrong with a row of a kind, by its declaration. */
final class Faults {

  private static final Set<ColumnType> WORDS =
      Set.of(ColumnType.TEXT, ColumnType.LONG_TEXT, ColumnType.UNIT);

  private final RowForm form;
  private final Palette palette;
  private final Set<String> demanded;

  Faults(RowForm form, Palette palette) {
    this.form = form;
    this.palette = palette;
    this.demanded = form.rules().stream().map(Rule::must).collect(Collectors.toSet());
  }

  List<Fault> all() {
    var faults = new ArrayList<Fault>();
    for (Rule rule : form.rules()) {
      if (!canBeBroken(rule)) {
        continue;
      }
      faults.add(new Fault(Sort.RULE, Topics.expected(rule)));
    }
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isDeclared()) {
        ofColumn(columns.get(i), i, faults);
      }
    }
    if (!form.kind().naturalKeys().isEmpty()) {
      faults.add(new Fault(Sort.DUPLICATE, new Expected("duplicate", null)));
    }
    return faults;
  }

  /**
   * A rule over nothing but what is computed or known has nobody who could break it; one that reads
   * the lines of a sub-table is broken by lines, of which made-up rows have none.
   */
  private boolean canBeBroken(Rule rule) {
    return !Topic.of(form, rule).columns().isEmpty()
        && !asksForWhatIsNeverComputed(rule)
        && form.kind().subTables().stream()
            .noneMatch(table -> (rule.when() + rule.must()).contains(table.key() + "."));
  }

  /** Idle land is idle by computation: a rule about its being invested has nothing to find. */
  private boolean asksForWhatIsNeverComputed(Rule rule) {
    var words = new Vocabulary().of(rule.when()).of(rule.must());
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.need() == Need.COMPUTED
          && column.type() == ColumnType.CODE
          && words.names().contains(column.key())) {
        Set<String> codes = new HashSet<>(palette.codes(i).all());
        codes.retainAll(words.texts());
        String computed = Objects.requireNonNull(column.computed());
        if (!codes.isEmpty() && codes.stream().noneMatch(code -> yields(computed, code))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean yields(String expression, String code) {
    return Pattern.compile("(^|[?:])\\s*'" + Pattern.quote(code) + "'").matcher(expression).find();
  }

  private void ofColumn(Column column, int index, List<Fault> faults) {
    boolean byRule = demanded.contains("given(" + column.key() + ")");
    if (column.need() == Need.MANDATORY || (column.neededWhen() != null && !byRule)) {
      faults.add(of(Sort.MISSING, "required", column));
    }
    if (column.min() != null || column.max() != null) {
      faults.add(of(Sort.RANGE, "range", column));
    }
    if (WORDS.contains(column.type())) {
      faults.add(of(Sort.LENGTH, "length", column));
    } else {
      faults.add(of(Sort.UNREADABLE, palette.isCode(index) ? "list" : "type", column));
    }
    if (column.identifier() != null) {
      faults.add(of(Sort.IDENTIFIER, "identifier", column));
    }
    if (!palette.codes(index).ended().isEmpty()) {
      faults.add(of(Sort.ENDED, "list", column));
    }
  }

  private static Fault of(Sort sort, String rule, Column column) {
    return new Fault(sort, new Expected(rule, column.key()));
  }
}
