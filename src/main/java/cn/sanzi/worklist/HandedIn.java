package cn.sanzi.worklist;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person handed in, and where it is now.
 *
 * @param originalValue in yuan; null where it has none
 * @param holder who has it
 * @param since since when
 */
public record HandedIn(
    String title,
    String unitName,
    long rows,
    @Nullable BigDecimal originalValue,
    WorkItem.Badge state,
    String holder,
    Instant since,
    String link) {}
