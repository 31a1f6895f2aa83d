package cn.sanzi.inventory.duplicates;

import java.util.HashMap;
import java.util.Map;

/** Likeness of short Chinese texts by pairs of neighbouring characters (Dice). */
final class Bigrams {

  /** Of a text that lies within a longer one, as 瓷都大道 in 瓷都大道东段. */
  private static final double WITHIN = 0.9;

  private static final int LEAST_WITHIN = 3;

  private Bigrams() {}

  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    double dice = dice(one, other);
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() >= LEAST_WITHIN && longer.contains(shorter)
        ? Math.max(dice, WITHIN)
        : dice;
  }

  private static double dice(String one, String other) {
    if (one.length() < 2 || other.length() < 2) {
      return 0;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < one.length(); i++) {
      pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i + 1 < other.length(); i++) {
      String pair = other.substring(i, i + 2);
      int left = pairs.getOrDefault(pair, 0);
      if (left > 0) {
        common++;
        pairs.put(pair, left - 1);
      }
    }
    return 2.0 * common / (one.length() + other.length() - 2);
  }
}
