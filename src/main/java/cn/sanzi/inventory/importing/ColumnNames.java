package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Wordings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names under which columns are found: their labels, other wordings, parts of either. */
final class ColumnNames {

  /** Shorter words are part of too many others. */
  private static final int LEAST_PART = 2;

  private static final int HALF = 2;

  private final List<Column> columns;
  private final Wordings wordings;
  private final Map<String, Integer> byLabel = new HashMap<>();
  private final Map<String, Integer> bySynonym = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();

  /** Of a kind's columns, or of a sub-table's by their labels alone ({@code kind} null). */
  ColumnNames(List<Column> columns, @Nullable Kind kind, Wordings wordings) {
    this.columns = columns;
    this.wordings = wordings;
    each((column, i) -> byLabel.put(Heading.wordsOfLabel(column.label()), i));
    each((column, i) -> byKey.put(column.key(), i));
    // Many leave out what a label adds in brackets.
    each((column, i) -> byLabel.putIfAbsent(Heading.of(column.label()).words(), i));
    if (kind != null) {
      addSynonyms(kind);
    }
  }

  private void addSynonyms(Kind kind) {
    each((column, i) -> bySynonym.putIfAbsent(plain(Heading.wordsOfLabel(column.label())), i));
    each((column, i) -> bySynonym.putIfAbsent(plain(Heading.of(column.label()).words()), i));
    each((column, i) ->
        wordings.columns().getOrDefault(column.key(), List.of()).forEach(name -> add(name, i)));
    each((column, i) -> wordings.of(column, kind).forEach(name -> add(name, i)));
  }

  private void add(String name, int column) {
    bySynonym.putIfAbsent(plain(Heading.wordsOfLabel(name)), column);
  }

  /** Takes a declared column and its index. */
  private interface Each {
    void on(Column column, int index);
  }

  private void each(Each each) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isDeclared()) {
        each.on(columns.get(i), i);
      }
    }
  }

  private String plain(String words) {
    return wordings.plain(words);
  }

  @Nullable Integer byKey(@Nullable String key) {
    return key == null ? null : byKey.get(key);
  }

  /** The column of that label. */
  @Nullable Integer byLabel(String text) {
    Integer whole = byLabel.get(Heading.wordsOfLabel(text));
    return whole == null ? byLabel.get(Heading.of(text).words()) : whole;
  }

  /** The column that is also called so. */
  @Nullable Integer bySynonym(String text) {
    Integer whole = bySynonym.get(plain(Heading.wordsOfLabel(text)));
    return whole == null ? bySynonym.get(plain(Heading.of(text).words())) : whole;
  }

  /** The one column with a name of which the text is at least half, or that is half of it. */
  @Nullable Integer byPart(String text, Set<Integer> used) {
    String words = plain(Heading.of(text).words());
    if (words.length() < LEAST_PART || words.matches(".*\\d{4}年.*")) {
      return null;
    }
    Set<Integer> found = new HashSet<>();
    bySynonym.forEach((name, column) -> {
      if (!used.contains(column) && isPart(name, words)) {
        found.add(column);
      }
    });
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static boolean isPart(String name, String words) {
    String shorter = name.length() < words.length() ? name : words;
    String longer = name.length() < words.length() ? words : name;
    return shorter.length() > LEAST_PART
        && shorter.length() * HALF >= longer.length()
        && longer.contains(shorter);
  }
}
