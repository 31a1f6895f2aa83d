package cn.sanzi.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that rules and computed columns use by name and that the office may change (规则参数).
 *
 * @param value with decimals for decimal quantities, without for whole ones
 * @param since first day on which this value is in force; null for ever
 */
public record Parameter(
    String name,
    String label,
    BigDecimal value,
    String unit,
    @Nullable String article,
    @Nullable LocalDate since) {}
