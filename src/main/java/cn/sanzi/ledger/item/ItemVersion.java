package cn.sanzi.ledger.item;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was from one change to the next.
 *
 * @param number 项目编号
 * @param unitId holder (资产持有人)
 * @param validTo null for what holds today
 * @param cause why it was changed
 */
record ItemVersion(
    int regionId,
    UUID id,
    String number,
    UUID unitId,
    int groupNo,
    boolean live,
    int rev,
    Instant validFrom,
    @Nullable Instant validTo,
    String cause,
    String by,
    ItemDocument doc) {}
