package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One declared row (申报行).
 *
 * @param fromSubmission the submission it first belongs to
 * @param duplicate whether another live row of the assignment has the same natural key
 * @param papers how many papers hang on it
 */
public record DeclaredRow(
    UUID id,
    int fromSubmission,
    int rev,
    int ordinal,
    String name,
    List<Problem> problems,
    @Nullable String explanation,
    String doc,
    boolean duplicate,
    int papers,
    String changedBy,
    Instant changedAt) {}
