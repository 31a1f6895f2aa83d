package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind with everything that judges it, complete in itself: what one version of it is.
 *
 * @param lists the versions of the code lists that it reads by
 */
public record KindDocument(
    Kind kind, List<Rule> rules, List<Parameter> parameters, Map<String, Integer> lists) {

  public KindDocument(
      Kind kind,
      List<Rule> rules,
      List<Parameter> parameters,
      @Nullable Map<String, Integer> lists) {
    this.kind = kind;
    this.rules = rules;
    this.parameters = parameters;
    this.lists = lists == null ? Map.of() : lists;
  }

  public KindDocument(Kind kind, List<Rule> rules, List<Parameter> parameters) {
    this(kind, rules, parameters, Map.of());
  }

  /** Reading by those of these versions that its columns name. */
  public KindDocument readingBy(Map<String, Integer> versions) {
    var pins = new TreeMap<String, Integer>();
    Stream.concat(
            kind.columns().stream(),
            kind.subTables().stream().flatMap(table -> table.columns().stream()))
        .map(Column::codeList)
        .filter(Objects::nonNull)
        .forEach(list -> pins.computeIfAbsent(list, versions::get));
    return new KindDocument(kind, rules, parameters, pins);
  }

  /** The same content under a version number. */
  public KindDocument numbered(int version) {
    return new KindDocument(
        new Kind(
            kind.code(),
            version,
            kind.name(),
            kind.field(),
            kind.form(),
            kind.class_(),
            kind.measure(),
            kind.columns(),
            kind.naturalKeys(),
            kind.facts(),
            kind.papers(),
            kind.subTables()),
        rules,
        parameters,
        lists);
  }
}
