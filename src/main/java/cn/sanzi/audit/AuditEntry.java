package cn.sanzi.audit;

import cn.sanzi.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act, as the trail keeps it.
 *
 * @param action a stable name such as {@code inventory.submission.signed}
 * @param subjectType what sort of thing it was done to, such as {@code assignment}
 * @param subjectId its id or number
 * @param regionId region of the subject, where it has one; with {@code unitId} it decides who may
 *     read the record
 * @param summary one Chinese sentence for a reader
 * @param before JSON of the state before, secrets masked; null where there was none
 * @param after JSON of the state after, or of the digest of a set; null where there is none
 */
public record AuditEntry(
    Actor actor,
    String action,
    String subjectType,
    String subjectId,
    @Nullable Integer regionId,
    @Nullable UUID unitId,
    String summary,
    @Nullable String before,
    @Nullable String after) {}
