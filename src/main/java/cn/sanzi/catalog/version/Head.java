package cn.sanzi.catalog.version;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a kind, a list or the routing, without its content.
 *
 * @param effective first day in force
 * @param changeNo the change on the spot that brought it; null for what was delivered
 */
record Head(
    Sort sort,
    String name,
    int version,
    LocalDate effective,
    String digest,
    @Nullable Integer changeNo) {

  enum Sort {
    KIND,
    LIST,
    ROUTING
  }

  /** Of several that have begun by that day, the highest version. */
  static Optional<Head> inForce(List<Head> heads, Sort sort, String name, LocalDate on) {
    return heads.stream()
        .filter(head -> head.sort == sort && head.name.equals(name))
        .filter(head -> !head.effective.isAfter(on))
        .max(Comparator.comparingInt(Head::version));
  }
}
