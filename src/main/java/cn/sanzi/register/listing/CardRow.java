package cn.sanzi.register.listing;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as the database lists it.
 *
 * @param sortKey value sorted by, as text; of the cursor
 */
record CardRow(
    String number,
    UUID assetId,
    String kind,
    String name,
    UUID unitId,
    int regionId,
    int groupNo,
    String useStatus,
    String titleStatus,
    @Nullable BigDecimal area,
    @Nullable BigDecimal originalValue,
    @Nullable BigDecimal netValue,
    @Nullable BigDecimal balance,
    @Nullable String address,
    OffsetDateTime changedAt,
    String sortKey) {}
