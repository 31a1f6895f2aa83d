package cn.sanzi.demo;

import cn.sanzi.catalog.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer key: a problem that a row must give.
 *
 * @param rule as in {@link Problem#rule}
 * @param column as in {@link Problem#column}
 */
public record Expected(String rule, @Nullable String column) {

  /** What these problems amount to, in a fixed order. */
  public static List<Expected> of(List<Problem> problems) {
    return problems.stream()
        .map(problem -> new Expected(problem.rule(), problem.column()))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  /** As in the cases of the rules: R-INV-07@builtArea. */
  @Override
  public String toString() {
    return rule + "@" + (column == null ? "" : column);
  }
}
