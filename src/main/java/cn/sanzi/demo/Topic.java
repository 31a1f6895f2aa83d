package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Column.Need;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has a say in one problem.
 *
 * @param columns that somebody fills in and may change
 * @param known all columns it speaks of, computed ones among them
 * @param texts constants in it
 * @param figures constants in it and the parameters it uses
 */
record Topic(
    List<Integer> columns, List<Integer> known, List<String> texts, List<BigDecimal> figures) {

  /** Of a rule; of its columns in any case, whatever its expressions say. */
  static Topic of(RowForm form, Rule rule) {
    var words = new Vocabulary().of(rule.when()).of(rule.must());
    words.names().addAll(rule.columns());
    return of(form, words);
  }

  /** Of one column and the condition under which it is needed. */
  static Topic of(RowForm form, Column column) {
    var words = new Vocabulary().of(column.neededWhen());
    words.names().add(column.key());
    return of(form, words);
  }

  private static Topic of(RowForm form, Vocabulary words) {
    List<Column> columns = form.kind().columns();
    Set<Integer> known = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < columns.size(); i++) {
        if (words.names().contains(columns.get(i).key()) && known.add(i)) {
          more = true;
          words.of(computed(columns.get(i)));
        }
      }
    }
    List<Integer> changeable = known.stream().filter(i -> columns.get(i).isDeclared()).toList();
    var figures = new ArrayList<>(words.figures());
    form.parameters().stream()
        .filter(parameter -> words.names().contains(parameter.name()))
        .map(Parameter::value)
        .forEach(figures::add);
    return new Topic(changeable, List.copyOf(known), List.copyOf(words.texts()), figures);
  }

  private static @Nullable String computed(Column column) {
    return column.need() == Need.COMPUTED ? column.computed() : null;
  }
}
