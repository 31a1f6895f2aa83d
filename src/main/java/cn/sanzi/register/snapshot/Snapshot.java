package cn.sanzi.register.snapshot;

import cn.sanzi.jobs.JobId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cut of the register (冻结快照).
 *
 * @param baseDate day that its figures stand for (清查基准日)
 * @param takenAt the moment of the cut; null until it is complete
 * @param digest SM3 over the digests of its parts, hex
 */
record Snapshot(
    UUID id,
    String title,
    LocalDate baseDate,
    boolean frozen,
    @Nullable JobId job,
    String by,
    Instant askedAt,
    @Nullable Instant takenAt,
    long rows,
    @Nullable String digest) {}
