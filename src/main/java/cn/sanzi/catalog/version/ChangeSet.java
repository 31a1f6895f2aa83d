package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.CatalogChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed on the spot, all from one day on.
 *
 * @param by name of who recorded it
 */
record ChangeSet(
    int no, LocalDate effective, String reason, List<Recorded> changes, String by, Instant at) {

  /**
   * @param delivered what the delivered files said of the same thing when it was recorded, as JSON;
   *     null for nothing
   */
  record Recorded(CatalogChange change, @Nullable String delivered) {}

  /** As stored. */
  record Contents(List<Recorded> list) {}
}
