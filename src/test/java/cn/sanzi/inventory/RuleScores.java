package cn.sanzi.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How well each rule was found: of what was put in, and of what was said. */
final class RuleScores {

  private static final class Score {
    private int expected;
    private int found;
    private int right;

    boolean isPerfect() {
      return right == expected && right == found;
    }
  }

  private final Map<String, Score> byRule = new TreeMap<>();
  private int clean;
  private int wrong;

  /** One row: what it should have given, and what it gave. */
  void add(String kind, List<String> expected, List<String> found) {
    if (expected.isEmpty()) {
      clean++;
    } else {
      wrong++;
    }
    var open = new ArrayList<>(expected);
    expected.forEach(problem -> score(kind, problem).expected++);
    for (String problem : found) {
      Score score = score(kind, problem);
      score.found++;
      if (open.remove(problem)) {
        score.right++;
      }
    }
  }

  private Score score(String kind, String problem) {
    return byRule.computeIfAbsent(kind + " " + problem, name -> new Score());
  }

  List<String> misjudged() {
    return byRule.entrySet().stream()
        .filter(entry -> !entry.getValue().isPerfect())
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .toList();
  }

  void print() {
    byRule.forEach((name, score) -> System.out.println(line(name, score)));
    System.out.printf(
        Locale.ROOT, "%d clean rows, %d wrong ones, %d rules%n", clean, wrong, byRule.size());
  }

  private static String line(String name, Score score) {
    return String.format(
        Locale.ROOT,
        "%-50s put in %3d, said %3d, precision %.3f, recall %.3f",
        name,
        score.expected,
        score.found,
        score.found == 0 ? 0.0 : (double) score.right / score.found,
        score.expected == 0 ? 0.0 : (double) score.right / score.expected);
  }
}
