package cn.sanzi.inventory.duplicates;

import cn.sanzi.inventory.duplicates.Likeness.Alike;
import cn.sanzi.inventory.duplicates.Likeness.Prepared;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Finds pairs among the faces of one kind. Only faces that share something rare are compared: the
 * natural key, street and number, area and beginning of the name. Where many share it, each is
 * compared with its neighbours by area, so that the work stays in proportion to the faces.
 */
final class PairFinder {

  private static final int SMALL = 40;
  private static final int NEIGHBOURS = 25;

  private final Map<Set<UUID>, Pair> pairs = new LinkedHashMap<>();
  private final Set<Set<UUID>> compared = new HashSet<>();
  private final LongConsumer progress;

  private PairFinder(LongConsumer progress) {
    this.progress = progress;
  }

  /** Two faces, the earlier first: ids are in the order of time. */
  record Pair(Face one, Face other, boolean byKey, double score, String why) {

    static Pair of(Face a, Face b, boolean byKey, double score, String why) {
      boolean ordered = a.id().toString().compareTo(b.id().toString()) < 0;
      return new Pair(ordered ? a : b, ordered ? b : a, byKey, score, why);
    }
  }

  static List<Pair> find(List<Face> faces, LongConsumer progress) {
    var finder = new PairFinder(progress);
    finder.byKey(faces);
    List<Prepared> prepared = faces.stream().map(Prepared::of).toList();
    for (var block : BLOCKS) {
      finder.byLikeness(prepared, block);
    }
    return List.copyOf(finder.pairs.values());
  }

  private static final List<Function<Prepared, String>> BLOCKS =
      List.of(
          p -> ofStreet(p, start(p.address().street(), 2)),
          p -> ofStreet(p, end(p.address().street(), 2)),
          p -> p.face().hasArea() ? place(p) + rounded(p) + start(p.name(), 2) : "",
          p -> p.face().hasArea() ? place(p) + rounded(p) + end(p.address().street(), 2) : "",
          p -> p.name().length() > 3 && p.face().hasArea() ? p.name() + rounded(p) : "");

  /** The same key in two tables; within one the table itself tells. */
  private void byKey(List<Face> faces) {
    Map<String, List<Face>> byKey = new HashMap<>();
    for (Face face : faces) {
      if (face.key() != null) {
        byKey.computeIfAbsent(face.key(), key -> new ArrayList<>(1)).add(face);
      }
    }
    for (List<Face> same : byKey.values()) {
      for (int i = 1; i < same.size(); i++) {
        if (!same.getFirst().assignment().equals(same.get(i).assignment())) {
          add(Pair.of(same.getFirst(), same.get(i), true, 1, "关键列（自然键）相同"));
        }
      }
    }
  }

  private void byLikeness(List<Prepared> faces, Function<Prepared, String> key) {
    Map<String, List<Prepared>> blocks = new HashMap<>();
    for (Prepared face : faces) {
      String block = key.apply(face);
      if (!block.isEmpty()) {
        blocks.computeIfAbsent(block, any -> new ArrayList<>(1)).add(face);
      }
    }
    blocks.values().forEach(this::compareWithin);
  }

  private void compareWithin(List<Prepared> block) {
    progress.accept(block.size());
    int reach = block.size() <= SMALL ? block.size() : NEIGHBOURS;
    if (block.size() > SMALL) {
      block.sort(Comparator.comparing(p -> p.face().hasArea() ? p.face().area() : BigDecimal.ZERO));
    }
    for (int i = 0; i < block.size(); i++) {
      for (int j = i + 1; j < Math.min(block.size(), i + 1 + reach); j++) {
        compare(block.get(i), block.get(j));
      }
    }
  }

  private void compare(Prepared one, Prepared other) {
    Set<UUID> ids = Set.of(one.face().id(), other.face().id());
    if (compared.add(ids) && !pairs.containsKey(ids)) {
      Likeness.of(one, other).ifPresent(alike -> add(pair(one, other, alike)));
    }
  }

  private static Pair pair(Prepared one, Prepared other, Alike alike) {
    return Pair.of(one.face(), other.face(), false, alike.score(), alike.why());
  }

  private void add(Pair pair) {
    pairs.putIfAbsent(Set.of(pair.one().id(), pair.other().id()), pair);
  }

  private static String ofStreet(Prepared p, String part) {
    return part.length() < 2 || p.address().first().isEmpty() ? "" : part + p.address().first();
  }

  /** The county: clerks differ below it. */
  private static String place(Prepared p) {
    String place = p.face().place();
    return place == null ? "?" : start(place, 6);
  }

  private static String rounded(Prepared p) {
    BigDecimal area = p.face().area();
    return area == null ? "" : area.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String end(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }
}
