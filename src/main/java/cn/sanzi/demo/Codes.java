package cn.sanzi.demo;

import cn.sanzi.catalog.CodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The codes of one column's list, with the weights of its profile. */
final class Codes {

  static final Codes NONE = new Codes(List.of(), null);

  private final List<String> all = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private final List<String> weighted = new ArrayList<>();
  private final List<Double> bounds = new ArrayList<>();
  private double total;

  Codes(List<CodeList.Entry> entries, @Nullable Map<String, Double> weights) {
    for (CodeList.Entry entry : entries) {
      (entry.ended() ? ended : all).add(entry.code());
    }
    if (weights != null) {
      weights.forEach((code, weight) -> {
        if (all.contains(code)) {
          total += weight;
          weighted.add(code);
          bounds.add(total);
        }
      });
    }
  }

  /** Codes in force. */
  List<String> all() {
    return all;
  }

  List<String> ended() {
    return ended;
  }

  String draw(RandomGenerator random) {
    if (weighted.isEmpty()) {
      return all.get(random.nextInt(all.size()));
    }
    double point = random.nextDouble() * total;
    int i = 0;
    while (i < bounds.size() - 1 && bounds.get(i) < point) {
      i++;
    }
    return weighted.get(i);
  }
}
