package cn.sanzi.register.page;

import cn.sanzi.register.listing.CardRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card with what else its page needs.
 *
 * @param left when and why it left the register; null for one that is in it
 */
record HeldCard(CardRow row, int kindVersion, UUID assignmentId, String doc, @Nullable Left left) {

  /** That an asset left the register (离库). */
  record Left(Instant at, String cause) {}
}
