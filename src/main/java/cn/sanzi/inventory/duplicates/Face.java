package cn.sanzi.inventory.duplicates;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a declared row or a card is compared with others.
 *
 * @param assignment where it was declared
 * @param number of the card; null for a row that is not in the register
 * @param key digest of the natural key in hex; null when it is incomplete
 */
record Face(
    UUID id,
    int region,
    UUID unit,
    int group,
    UUID assignment,
    @Nullable String number,
    String name,
    @Nullable String place,
    @Nullable String address,
    @Nullable BigDecimal area,
    @Nullable BigDecimal value,
    @Nullable String key) {

  boolean hasArea() {
    return area != null && area.signum() > 0;
  }
}
