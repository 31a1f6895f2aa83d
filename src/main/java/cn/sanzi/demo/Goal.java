package cn.sanzi.demo;

import cn.sanzi.catalog.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a row shall come out.
 *
 * @param kept a problem that it must have; null for none
 * @param forgiven a problem that does not count; null for none
 * @param fixed columns that stay as they are
 */
record Goal(@Nullable Expected kept, @Nullable Expected forgiven, Set<Integer> fixed) {

  static final int LOST = 1_000;

  static final Goal CLEAN = new Goal(null, null, Set.of());

  /** Nothing at 0; {@link #LOST} and more when the problem that must be there is not. */
  int distance(List<Problem> problems) {
    int open = 0;
    boolean there = kept == null;
    for (Problem problem : problems) {
      if (kept != null && is(problem, kept)) {
        there = true;
      } else if (counts(problem)) {
        open++;
      }
    }
    return there ? open : LOST + open;
  }

  /** What is still to be settled. */
  List<Problem> open(List<Problem> problems) {
    return problems.stream()
        .filter(this::counts)
        .filter(problem -> kept == null || !is(problem, kept))
        .toList();
  }

  private boolean counts(Problem problem) {
    return forgiven == null || !is(problem, forgiven);
  }

  static boolean is(Problem problem, Expected expected) {
    return problem.rule().equals(expected.rule())
        && Objects.equals(problem.column(), expected.column());
  }
}
