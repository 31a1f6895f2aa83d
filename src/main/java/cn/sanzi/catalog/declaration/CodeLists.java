package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.CatalogRefusal;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All code lists (代码表) with what people also write for an entry. */
public final class CodeLists {

  private static final String ALIASES = " = ";
  private static final String UNTIL = " until ";

  private final Map<String, CodeList> lists = new HashMap<>();
  private final Map<String, Map<String, String>> aliases = new HashMap<>();

  /**
   * A list as written: each entry is {@code code label}, then aliases, then the day on which it
   * ended.
   */
  record Written(String label, String source, List<String> entries) {}

  /** All lists of a file, by name. */
  static final class File extends HashMap<String, Written> {}

  public CodeLists(DeclarationFiles files, LocalDate today) {
    files.read("lists.yaml", File.class).forEach((name, written) -> add(name, written, today));
  }

  /** {@code catalog.no-such-list} when unknown. */
  public CodeList list(String name) {
    CodeList list = lists.get(name);
    if (list == null) {
      throw new Refused(new CatalogRefusal.NoSuchList(name));
    }
    return list;
  }

  /** Codes by what people also write for them. */
  public Map<String, String> aliases(String name) {
    return aliases.getOrDefault(name, Map.of());
  }

  public Map<String, CodeList> all() {
    return Map.copyOf(lists);
  }

  private void add(String name, Written written, LocalDate today) {
    var entries = new ArrayList<CodeList.Entry>();
    var others = new HashMap<String, String>();
    for (String entry : written.entries) {
      String rest = entry;
      boolean ended = false;
      int until = rest.indexOf(UNTIL);
      if (until >= 0) {
        ended = !LocalDate.parse(rest.substring(until + UNTIL.length())).isAfter(today);
        rest = rest.substring(0, until);
      }
      int space = rest.indexOf(' ');
      String code = rest.substring(0, space);
      int equal = rest.indexOf(ALIASES);
      if (equal >= 0) {
        for (String alias : rest.substring(equal + ALIASES.length()).split("/")) {
          others.put(alias, code);
        }
        rest = rest.substring(0, equal);
      }
      entries.add(new CodeList.Entry(code, rest.substring(space + 1), ended));
    }
    lists.put(name, new CodeList(name, written.label, List.copyOf(entries)));
    aliases.put(name, Map.copyOf(others));
  }
}
