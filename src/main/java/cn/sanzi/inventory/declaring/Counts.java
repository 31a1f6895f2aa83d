package cn.sanzi.inventory.declaring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Live rows of an assignment, counted.
 *
 * @param blocking rows that block submission, duplicates among them
 * @param toExplain rows that want an explanation
 * @param noPapers rows without a paper of their own
 * @param batchPapers papers of the batch
 * @param remarks rows with an open remark of a reviewer
 * @param originalValue sum in yuan, null where nothing has one
 */
public record Counts(
    int rows,
    int blocking,
    int toExplain,
    int hints,
    int noPapers,
    int batchPapers,
    int remarks,
    @Nullable BigDecimal originalValue) {}
