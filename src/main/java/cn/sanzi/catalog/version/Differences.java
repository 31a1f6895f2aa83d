package cn.sanzi.catalog.version;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.declaration.KindDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one version of a kind says differently from another, in sentences. */
final class Differences {

  private Differences() {}

  static List<String> between(KindDocument before, KindDocument after) {
    var sentences = new ArrayList<String>();
    List<Column> old = before.kind().columns();
    List<Column> now = after.kind().columns();
    missing(old, now).forEach(column -> sentences.add("取消字段「" + column.label() + "」"));
    missing(now, old).forEach(column -> sentences.add("新增字段「" + column.label() + "」"));
    changed(old, now).forEach(column -> sentences.add("字段「" + column.label() + "」有修改"));
    Map<Rule, Rule> stay =
        after.rules().stream().collect(Collectors.toMap(r -> r, r -> r, (a, b) -> a));
    before.rules().stream()
        .filter(rule -> !stay.containsKey(rule))
        .forEach(rule -> sentences.add("规则 " + rule.id() + " 不再校验本种类"));
    after.rules().stream()
        .filter(rule -> !before.rules().contains(rule))
        .forEach(rule -> sentences.add("新增规则 " + rule.id()));
    for (Parameter parameter : after.parameters()) {
      before.parameters().stream()
          .filter(p -> p.name().equals(parameter.name()))
          .filter(p -> p.value().compareTo(parameter.value()) != 0)
          .forEach(p ->
              sentences.add(
                  "「%s」由 %s 改为 %s %s"
                      .formatted(
                          p.label(),
                          p.value().toPlainString(),
                          parameter.value().toPlainString(),
                          p.unit())));
    }
    after
        .lists()
        .forEach((list, version) -> {
          if (!version.equals(before.lists().getOrDefault(list, version))) {
            sentences.add("代码表 " + list + " 换新版");
          }
        });
    return sentences;
  }

  static List<Column> missing(List<Column> from, List<Column> in) {
    var keys = in.stream().map(Column::key).collect(Collectors.toSet());
    return from.stream().filter(column -> !keys.contains(column.key())).toList();
  }

  private static List<Column> changed(List<Column> old, List<Column> now) {
    Map<String, Column> before =
        old.stream().collect(Collectors.toMap(Column::key, Function.identity()));
    return now.stream()
        .filter(column -> before.containsKey(column.key()))
        .filter(column -> !column.equals(before.get(column.key())))
        .toList();
  }
}
