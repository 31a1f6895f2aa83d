package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers that pass their check. A pattern leaves its check characters open by {@code ?}; they
 * are found by asking the form, so that no algorithm stands here a second time.
 */
final class IdentifierDraw {

  private static final String CHECKS = "0123456789XABCDEFGHJKLMNPQRTUWY";
  private static final int POOL = 400;

  private final RowForm form;
  private final Profiles profiles;
  private final Patterns patterns;
  private final Map<Integer, List<String>> dear = new HashMap<>();
  private int turn;

  IdentifierDraw(RowForm form, Profiles profiles, Patterns patterns) {
    this.form = form;
    this.profiles = profiles;
    this.patterns = patterns;
  }

  /** A valid one; null when the column has no identifier of which a pattern is known. */
  @Nullable String draw(int column, Judging judging, Map<String, String> known) {
    Column declared = form.kind().columns().get(column);
    String name = declared.identifier();
    List<String> shapes = name == null ? List.of() : shapes(name);
    if (shapes.isEmpty()) {
      return null;
    }
    String shape = patterns.filled(shapes.get(turn++ % shapes.size()), known);
    int open = shape.indexOf('?');
    if (open < 0) {
      return shape;
    }
    return shape.indexOf('?', open + 1) < 0
        ? closed(column, shape, judging)
        : pooled(column, shape, judging);
  }

  /** Those with two check characters cost a thousand questions each: some are made and repeated. */
  private String pooled(int column, String shape, Judging judging) {
    List<String> pool = dear.computeIfAbsent(column, c -> new ArrayList<>());
    if (pool.size() < POOL) {
      pool.add(closed(column, shape, judging));
      return pool.getLast();
    }
    return pool.get(turn % POOL);
  }

  private String closed(int column, String shape, Judging judging) {
    int open = shape.indexOf('?');
    String found = shape;
    for (int i = 0; i < CHECKS.length(); i++) {
      String candidate = shape.substring(0, open) + CHECKS.charAt(i) + shape.substring(open + 1);
      if (candidate.indexOf('?') >= 0) {
        candidate = closed(column, candidate, judging);
      }
      found = candidate;
      if (candidate.indexOf('?') < 0 && passes(column, candidate, judging)) {
        return candidate;
      }
    }
    return found;
  }

  private boolean passes(int column, String text, Judging judging) {
    var row = new Values(form.kind().columns().size());
    row.set(column, text);
    String key = form.kind().columns().get(column).key();
    return form.judge(row, judging).stream()
        .noneMatch(p -> p.rule().equals("identifier") && key.equals(p.column()));
  }

  private List<String> shapes(String name) {
    int colon = name.indexOf(':');
    List<String> shapes = profiles.identifier(name);
    if (colon < 0) {
      return shapes;
    }
    // What stands behind the colon are the beginnings that this column allows.
    return List.of(name.substring(colon + 1).split(",", -1)).stream()
        .flatMap(beginning -> shapes.stream().map(shape -> beginning + shape))
        .toList();
  }
}
