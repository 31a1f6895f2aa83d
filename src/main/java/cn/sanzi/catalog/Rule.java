package cn.sanzi.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared rule that judges rows of a kind (校验规则).
 *
 * @param when CEL condition under which it applies; null for always
 * @param must CEL condition that then has to hold; a missing operand leaves the rule silent
 * @param sentence message, with CEL expressions in braces
 * @param columns keys of the columns it is shown at, the first one foremost
 * @param article law it rests on; null for checks within the form
 * @param source how sure the article is: 原文, 凭记忆, 景德镇方案 or 表内勾稽
 * @param since first day on which it is in force; null for ever
 */
public record Rule(
    String id,
    Severity severity,
    @Nullable String when,
    String must,
    String sentence,
    List<String> columns,
    @Nullable String article,
    String source,
    @Nullable LocalDate since) {}
