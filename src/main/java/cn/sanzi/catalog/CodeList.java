package cn.sanzi.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code list at one version (代码表), as it stands on one day.
 *
 * @param source where it comes from, such as a national standard
 */
public record CodeList(String name, int version, String label, String source, List<Entry> entries) {

  /**
   * One entry; ended ones stay readable.
   *
   * @param ended whether it may no longer be declared on the day asked for
   * @param from first day on which it may be declared; null for ever
   * @param until first day on which it may no longer be declared; null for ever
   * @param aliases what people also write for it
   */
  public record Entry(
      String code,
      String label,
      boolean ended,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      List<String> aliases) {

    /** Whether it may be declared on that day. */
    public boolean holds(LocalDate on) {
      return (from == null || !on.isBefore(from)) && (until == null || on.isBefore(until));
    }
  }
}
