package cn.sanzi.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one signer did (审批意见).
 *
 * @param sentTo label of the earlier stage that it went back to; null where it went on, or to the
 *     declarant
 */
public record CaseStep(
    String stage,
    Decision decision,
    String opinion,
    String by,
    Instant at,
    @Nullable String sentTo) {}
