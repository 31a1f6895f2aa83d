package cn.sanzi.demo.loading;

import cn.sanzi.inventory.DemoTables.Stage;
import cn.sanzi.inventory.DemoTables.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Which tables of a kind get how many rows and how far they come. The same for the same tables, so
 * that a start after a kill goes on where the last one ended.
 */
final class Plan {

  private static final double HALF = 0.5;
  private static final int ONE_NIL_IN = 40;

  /** One table's part. */
  record Part(Table table, int rows, Stage stage) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Table> nil = new ArrayList<>();

  /** Spreads so many rows over at most so many of the tables: a few hold most. */
  Plan(List<Table> tables, int rows, int atMost) {
    List<Table> willing =
        tables.stream()
            .filter(table -> progress(table) >= 0.18)
            .sorted(
                Comparator.comparingLong(
                    table -> mixed(table.unit().value(), table.kind().value())))
            .toList();
    int holders = Math.min(Math.min(willing.size(), rows), atMost);
    double weights = 0;
    for (int i = 0; i < holders; i++) {
      weights += weight(i);
    }
    int given = 0;
    for (int i = 0; i < holders; i++) {
      int left = rows - given - (holders - i - 1);
      int share = (int) Math.round(rows * weight(i) / weights);
      int count = i == holders - 1 ? left : Math.clamp(share, 1, left);
      parts.add(new Part(willing.get(i), count, stage(willing.get(i))));
      given += count;
    }
    for (int i = holders; i < willing.size(); i += ONE_NIL_IN) {
      nil.add(willing.get(i));
    }
  }

  List<Part> parts() {
    return parts;
  }

  /** Tables in which there is nothing to declare. */
  List<Table> nil() {
    return nil;
  }

  private static double weight(int rank) {
    return 1 / Math.pow(rank + 3.0, HALF + 0.2);
  }

  /** A fifth is not begun, a fifth in draft, a quarter under way, a tenth returned, the rest in. */
  private static Stage stage(Table table) {
    double progress = progress(table);
    if (progress < 0.38) {
      return Stage.DRAFT;
    }
    if (progress < 0.48) {
      return Stage.HANDED_IN;
    }
    if (progress < 0.57) {
      return Stage.SIGNED_BY_HEAD;
    }
    if (progress < 0.63) {
      return Stage.SIGNED_BY_GROUP;
    }
    return progress < 0.71 ? Stage.RETURNED : Stage.ACCEPTED;
  }

  /** How keen a unit is, a little different from table to table. */
  private static double progress(Table table) {
    double unit = new Random(mixed(table.unit().value(), "")).nextDouble();
    double own = new Random(mixed(table.unit().value(), table.kind().value())).nextDouble();
    return Math.clamp(unit * 0.85 + own * 0.15, 0, 1);
  }

  private static long mixed(UUID id, String kind) {
    long bits = id.getLeastSignificantBits() * 0x9E3779B97F4A7C15L + kind.hashCode();
    bits ^= bits >>> 31;
    return bits * 0xBF58476D1CE4E5B9L;
  }
}
