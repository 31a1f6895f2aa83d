package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.CodeList.Entry;
import cn.sanzi.sheets.TemplateSpec.DropDown;
import cn.sanzi.sheets.TemplateSpec.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A code list as a tree: an entry stands under the one with whose code its own begins, as in the
 * classes of land (0701 under 07) or the divisions (a village under its township).
 */
final class CodeTree {

  /** So many lowest entries are too many for one drop-down. */
  private static final int MANY = 25;

  private final List<Entry> entries;
  private final Map<String, Entry> byCode = new HashMap<>();
  private final Set<String> sharedLabels = new HashSet<>();
  private final List<List<Entry>> paths = new ArrayList<>();
  private final int depth;

  CodeTree(CodeList list) {
    entries = list.entries();
    Set<String> labels = new HashSet<>();
    for (Entry entry : entries) {
      byCode.put(entry.code(), entry);
      if (!labels.add(entry.label())) {
        sharedLabels.add(entry.label());
      }
    }
    Set<String> parents = new HashSet<>();
    for (Entry entry : entries) {
      Entry parent = parent(entry);
      if (parent != null && !entry.ended()) {
        parents.add(parent.code());
      }
    }
    int deepest = 1;
    for (Entry entry : entries) {
      if (!entry.ended() && !parents.contains(entry.code())) {
        List<Entry> path = path(entry);
        paths.add(path);
        deepest = Math.max(deepest, path.size());
      }
    }
    depth = deepest;
  }

  private @Nullable Entry parent(Entry entry) {
    String code = entry.code();
    for (int length = code.length() - 1; length > 0; length--) {
      Entry parent = byCode.get(code.substring(0, length));
      if (parent != null) {
        return parent;
      }
    }
    return null;
  }

  private List<Entry> path(Entry entry) {
    List<Entry> path = new ArrayList<>();
    for (Entry each = entry; each != null; each = parent(each)) {
      path.addFirst(each);
    }
    return path;
  }

  /** In how many steps an entry is best found; 1 where one drop-down does. */
  int steps() {
    long under = paths.stream().filter(path -> path.size() > 1).count();
    return paths.size() >= MANY && under * 2 > paths.size() ? depth : 1;
  }

  /** All entries in one. */
  DropDown flat() {
    return DropDown.of(entries.stream().filter(each -> !each.ended()).map(this::text).toList());
  }

  /** What to offer at a step, counted from 1. The lowest entries alone are found at the last. */
  DropDown step(int step) {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (List<Entry> path : paths) {
      String under = step == 1 ? "" : at(path, step - 1);
      groups.computeIfAbsent(under, _ -> new LinkedHashSet<>()).add(at(path, step));
    }
    List<Option> options = new ArrayList<>();
    groups.forEach((under, texts) ->
        texts.forEach(text -> options.add(new Option(text, step == 1 ? null : under))));
    return new DropDown(options);
  }

  /** The entries under those of another list with whose codes theirs begin. */
  DropDown under(CodeTree other) {
    List<Option> options = new ArrayList<>();
    for (Entry above : other.entries) {
      for (Entry entry : entries) {
        if (!above.ended() && !entry.ended() && entry.code().startsWith(above.code())) {
          options.add(new Option(text(entry), other.text(above)));
        }
      }
    }
    return new DropDown(options);
  }

  /** What a cell holds for a code at a step. */
  @Nullable String text(String code, int step) {
    Entry entry = byCode.get(code);
    return entry == null ? null : at(path(entry), step);
  }

  /** What a cell holds for a code. */
  @Nullable String text(String code) {
    Entry entry = byCode.get(code);
    return entry == null ? null : text(entry);
  }

  /** One that has no more steps stands under itself. */
  private String at(List<Entry> path, int step) {
    return text(path.get(Math.min(step, path.size()) - 1));
  }

  private String text(Entry entry) {
    return sharedLabels.contains(entry.label())
        ? entry.code() + " " + entry.label()
        : entry.label();
  }
}
