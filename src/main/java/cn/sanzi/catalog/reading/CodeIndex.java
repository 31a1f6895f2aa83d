package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CodeList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a list's code for what people write: the code, its label, another name of it, both together
 * as our drop-downs write them, a code whose leading zero a spreadsheet dropped, or the beginning
 * of just one label.
 */
final class CodeIndex {

  /** A code and how it was found; null note when it was written as it should be. */
  record Found(String code, @Nullable String note) {}

  private final CodeList list;
  private final Map<String, Found> exact = new HashMap<>();
  private final Map<String, String> loose = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  CodeIndex(CodeList list) {
    this.list = list;
    List<CodeList.Entry> inOrder = livingFirst(list);
    for (CodeList.Entry entry : inOrder) {
      String code = entry.code();
      exact.put(code, new Found(code, null));
      exact.putIfAbsent(entry.label(), new Found(code, null));
      for (String joint : List.of(" ", "-", ":", "：", "　", "")) {
        exact.putIfAbsent(code + joint + entry.label(), new Found(code, null));
      }
      exact.putIfAbsent(entry.label() + "(" + code + ")", new Found(code, null));
      exact.putIfAbsent(entry.label() + "（" + code + "）", new Found(code, null));
      addLoose(plain(entry.label()), code);
      addLoose(plain(withoutBrackets(entry.label())), code);
      addLoose(withoutZeros(code), code);
    }
    inOrder.forEach(e -> e.aliases().forEach(alias -> addLoose(plain(alias), e.code())));
    ambiguous.forEach(loose::remove);
  }

  /** A label that moved to another code means the one that may still be declared. */
  static List<CodeList.Entry> livingFirst(CodeList list) {
    return list.entries().stream().sorted(Comparator.comparing(CodeList.Entry::ended)).toList();
  }

  @Nullable Found find(String written) {
    Found found = exact.get(written);
    return found != null ? found : findLoosely(written);
  }

  private @Nullable Found findLoosely(String written) {
    String text = plain(written);
    String code = loose.get(text);
    if (code == null) {
      code =
          loose.get(
              withoutZeros(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text));
    }
    if (code == null) {
      code = loose.get(plain(withoutBrackets(written)));
    }
    if (code == null && text.length() >= 2) {
      code = onlyLabelThatBegins(text);
    }
    return code == null ? null : new Found(code, "“" + written + "”按「" + label(code) + "」读");
  }

  private @Nullable String onlyLabelThatBegins(String text) {
    String only = null;
    for (CodeList.Entry entry : list.entries()) {
      if (plain(entry.label()).startsWith(text)) {
        if (only != null) {
          return null;
        }
        only = entry.code();
      }
    }
    return only;
  }

  /** Labels that look most like it, at most three. */
  List<String> near(String written) {
    String text = plain(written);
    record Candidate(String label, int distance) {}
    var candidates = new ArrayList<Candidate>();
    for (CodeList.Entry entry : list.entries()) {
      String label = plain(withoutBrackets(entry.label()));
      int common = commonCharacters(text, label);
      if (!entry.ended() && common > 0) {
        candidates.add(new Candidate(entry.label(), text.length() + label.length() - 2 * common));
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::distance));
    int best = candidates.isEmpty() ? 0 : candidates.getFirst().distance();
    return candidates.stream()
        .filter(c -> c.distance() <= best + 1)
        .limit(3)
        .map(Candidate::label)
        .toList();
  }

  String label(String code) {
    for (CodeList.Entry entry : list.entries()) {
      if (entry.code().equals(code)) {
        return entry.label();
      }
    }
    return code;
  }

  CodeList list() {
    return list;
  }

  private void addLoose(String text, String code) {
    if (text.isEmpty()) {
      return;
    }
    String before = loose.putIfAbsent(text, code);
    if (before != null && !before.equals(code)) {
      ambiguous.add(text);
    }
  }

  private static int commonCharacters(String a, String b) {
    int common = 0;
    var rest = new StringBuilder(b);
    for (int i = 0; i < a.length(); i++) {
      int at = rest.indexOf(String.valueOf(a.charAt(i)));
      if (at >= 0) {
        rest.deleteCharAt(at);
        common++;
      }
    }
    return common;
  }

  private static String plain(String text) {
    return Characters.compact(text).replace("“", "").replace("”", "").replace("、", "");
  }

  private static String withoutBrackets(String text) {
    String half = Characters.compact(text);
    int open = half.indexOf('(');
    return open > 0 && half.endsWith(")") ? half.substring(0, open) : half;
  }

  private static String withoutZeros(String code) {
    int i = 0;
    while (i < code.length() - 1 && code.charAt(i) == '0') {
      i++;
    }
    return code.substring(i);
  }
}
