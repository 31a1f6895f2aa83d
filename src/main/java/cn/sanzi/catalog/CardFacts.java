package cn.sanzi.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What every kind shares, typed, as the register keeps it.
 *
 * @param place division code of where it is
 * @param use code of CL_USE
 * @param title code of CL_TITLE
 * @param area in square metres, 4 decimals
 * @param originalValue in yuan, 2 decimals, as are the others
 * @param increment acquired after the base date (增量)
 */
public record CardFacts(
    String name,
    @Nullable String place,
    @Nullable String address,
    @Nullable String use,
    @Nullable String title,
    @Nullable BigDecimal area,
    @Nullable BigDecimal originalValue,
    @Nullable BigDecimal netValue,
    @Nullable BigDecimal balance,
    boolean increment) {}
