package cn.sanzi.inventory.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A campaign of counting (清查任务).
 *
 * @param baseDate what is held on that day is counted (清查基准日)
 * @param due last day to hand in
 * @param kinds version of each kind that it counts, pinned when it was opened
 */
record Campaign(
    UUID id,
    String name,
    LocalDate baseDate,
    LocalDate due,
    Map<String, Integer> kinds,
    Instant openedAt) {}
