package cn.sanzi.ledger.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people write on an item; what its cards say is never typed. As {@link ItemDocument}. */
record ItemFacts(
    String name,
    @Nullable String situation,
    @Nullable String strategy,
    @Nullable String method,
    @Nullable String opinion,
    @Nullable UUID responsibleUnit,
    @Nullable String responsiblePerson,
    @Nullable String maturity,
    @Nullable BigDecimal expected,
    @Nullable LocalDate plannedOn,
    @Nullable String problems) {}
