package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has a say in each problem that a row of the kind may have. */
final class Topics {

  private static final Topic NOTHING = new Topic(List.of(), List.of(), List.of(), List.of());

  private final Map<Expected, Topic> ofRules = new HashMap<>();
  private final Map<String, Topic> ofColumns = new HashMap<>();

  Topics(RowForm form) {
    for (Rule rule : form.rules()) {
      ofRules.put(expected(rule), Topic.of(form, rule));
    }
    for (Column column : form.kind().columns()) {
      ofColumns.put(column.key(), Topic.of(form, column));
    }
  }

  Topic of(Problem problem) {
    return of(new Expected(problem.rule(), problem.column()));
  }

  Topic of(Expected expected) {
    Topic topic = ofRules.get(expected);
    if (topic == null && expected.column() != null) {
      topic = ofColumns.get(expected.column());
    }
    return topic == null ? NOTHING : topic;
  }

  /** What a broken rule says. */
  static Expected expected(Rule rule) {
    return new Expected(rule.id(), rule.columns().isEmpty() ? null : rule.columns().getFirst());
  }
}
