package cn.sanzi.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as it lies in the table: what is secret in it is sealed. */
record StoredRecord(
    long seq,
    Instant at,
    UUID account,
    String actorName,
    String actorFrom,
    String action,
    String subjectType,
    String subjectId,
    @Nullable Integer regionId,
    @Nullable UUID unitId,
    String summary,
    @Nullable String before,
    @Nullable String after) {}
