package cn.sanzi.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How clerks' own sheets name the columns that a template names otherwise (表头的另一种写法).
 *
 * @param parts parts of headings and what they are taken as
 * @param facts other names of what every kind has one of, by the fact
 * @param columns other names of a column, by its key
 * @param same groups of names that mean the same
 */
public record Wordings(
    Map<String, String> parts,
    Map<String, List<String>> facts,
    Map<String, List<String>> columns,
    List<List<String>> same) {

  /** None: only the labels themselves count. */
  public static final Wordings NONE = new Wordings(Map.of(), Map.of(), Map.of(), List.of());

  /** The words with every part as we write it; equal for wordings that differ only in parts. */
  public String plain(String words) {
    String plain = words;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      plain = plain.replace(part.getKey(), part.getValue());
    }
    return plain;
  }

  /** What people also call a column of a kind: by its key first, then by the fact that it feeds. */
  public List<String> of(Column column, Kind kind) {
    var names = new ArrayList<>(columns.getOrDefault(column.key(), List.of()));
    same.stream().filter(group -> group.contains(column.label())).forEach(names::addAll);
    names.addAll(facts.getOrDefault(fact(column.key(), kind.facts()), List.of()));
    return names;
  }

  private static String fact(String key, Kind.Facts facts) {
    if (key.equals(facts.name())) {
      return "name";
    }
    if (key.equals(facts.place())) {
      return "place";
    }
    if (key.equals(facts.address())) {
      return "address";
    }
    if (key.equals(facts.use())) {
      return "use";
    }
    if (key.equals(facts.title())) {
      return "title";
    }
    if (key.equals(facts.area())) {
      return "area";
    }
    if (key.equals(facts.originalValue())) {
      return "originalValue";
    }
    return key.equals(facts.balance()) ? "balance" : "";
  }
}
