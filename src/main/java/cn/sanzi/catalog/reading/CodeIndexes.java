package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CodeList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Indexes over code lists, made when first asked for. */
public final class CodeIndexes {

  private final Function<String, CodeList> lists;
  private final Function<String, Map<String, String>> aliases;
  private final Map<String, CodeIndex> made = new ConcurrentHashMap<>();

  /**
   * @param lists finds a list by name
   * @param aliases what people also write for a code of that list, by what they write
   */
  public CodeIndexes(
      Function<String, CodeList> lists, Function<String, Map<String, String>> aliases) {
    this.lists = lists;
    this.aliases = aliases;
  }

  CodeIndex of(String name) {
    return made.computeIfAbsent(name, n -> new CodeIndex(lists.apply(n), aliases.apply(n)));
  }

  /** The label of a code; the code itself when the list does not know it. */
  public String label(String list, String code) {
    return of(list).label(code);
  }

  /** Whether the list has that code, ended or not. */
  public boolean has(String list, String code) {
    return of(list).list().entries().stream().anyMatch(entry -> entry.code().equals(code));
  }

  /** Codes of entries that have ended: still readable, but not to be declared any more. */
  public Set<String> ended(String list) {
    return of(list).list().entries().stream()
        .filter(CodeList.Entry::ended)
        .map(CodeList.Entry::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
