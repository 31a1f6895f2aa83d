package cn.sanzi.catalog;

import java.util.List;

/**
 * A table of lines that belong to one row of a kind (子表), such as the leases of a house. Lines live
 * inside their row: they are declared, frozen and kept with it.
 *
 * @param key under which JSON and expressions know it, such as {@code leases}
 * @param measure unit in which its lines are counted
 * @param naturalKey columns that tell the lines of one row apart; none for tables without
 * @param rules those that judge each line by itself
 */
public record SubTable(
    String code,
    String key,
    String name,
    String measure,
    List<Column> columns,
    List<String> naturalKey,
    List<Rule> rules) {

  /** Index of a column in {@link #columns()}; fails for an unknown key. */
  public int indexOf(String columnKey) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(columnKey)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Sub-table " + code + " has no column " + columnKey);
  }

  /**
   * A problem of one of its lines as a problem of the row: the place and the sentence say which.
   */
  public Problem at(int line, Problem problem) {
    return new Problem(
        new LinePlace(key, line, problem.column()).text(),
        problem.rule(),
        problem.severity(),
        name + "第 " + (line + 1) + " " + measure + "：" + problem.sentence(),
        problem.article());
  }
}
