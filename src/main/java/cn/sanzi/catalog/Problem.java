package cn.sanzi.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param column key of the column it is shown at; null for the row as a whole
 * @param rule id, such as R-INV-07, {@code required}, {@code type} or {@code list}
 * @param sentence Chinese: what is wrong and what would be right
 * @param article law it rests on
 */
public record Problem(
    @Nullable String column,
    String rule,
    Severity severity,
    String sentence,
    @Nullable String article) {}
