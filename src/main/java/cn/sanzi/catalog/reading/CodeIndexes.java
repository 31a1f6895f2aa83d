package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CodeList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Indexes over versions of code lists, made when first asked for and shared by all kinds. */
public final class CodeIndexes {

  private record Pinned(String list, int version) {}

  private final BiFunction<String, Integer, CodeList> lists;
  private final Map<Pinned, CodeIndex> made;
  private final ToIntFunction<String> versions;

  /**
   * @param lists finds a version of a list
   * @param versions says which version to read by where none is pinned
   */
  public CodeIndexes(BiFunction<String, Integer, CodeList> lists, ToIntFunction<String> versions) {
    this(lists, new ConcurrentHashMap<>(), versions);
  }

  private CodeIndexes(
      BiFunction<String, Integer, CodeList> lists,
      Map<Pinned, CodeIndex> made,
      ToIntFunction<String> versions) {
    this.lists = lists;
    this.made = made;
    this.versions = versions;
  }

  /** The same indexes, by which a kind reads that pinned these versions. */
  public CodeIndexes at(Map<String, Integer> pinned) {
    return new CodeIndexes(
        lists,
        made,
        list -> {
          Integer version = pinned.get(list);
          return version == null ? versions.applyAsInt(list) : version;
        });
  }

  /** Reads lists anew when next asked. */
  public void forget() {
    made.clear();
  }

  CodeIndex of(String name) {
    return made.computeIfAbsent(
        new Pinned(name, versions.applyAsInt(name)),
        pinned -> new CodeIndex(lists.apply(pinned.list, pinned.version)));
  }

  /** The label of a code; the code itself when the list does not know it. */
  public String label(String list, String code) {
    return of(list).label(code);
  }

  /** Whether the list has that code, ended or not. */
  public boolean has(String list, String code) {
    return of(list).list().entries().stream().anyMatch(entry -> entry.code().equals(code));
  }

  /** Entries that may not be declared for ever, by code. */
  public Map<String, CodeList.Entry> limited(String list) {
    return of(list).list().entries().stream()
        .filter(entry -> entry.from() != null || entry.until() != null)
        .collect(Collectors.toUnmodifiableMap(CodeList.Entry::code, entry -> entry));
  }
}
