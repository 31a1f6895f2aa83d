package cn.sanzi.inventory.duplicates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair as it is kept.
 *
 * @param score of a hundred
 * @param earlier what had been decided before the facts changed
 */
record StoredPair(
    UUID id,
    String kind,
    Face one,
    Face other,
    boolean byKey,
    int score,
    String why,
    PairState state,
    int rev,
    @Nullable String note,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable String earlier) {

  Face face(boolean first) {
    return first ? one : other;
  }
}
