package cn.sanzi.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long a file is kept. What can be made again expires; what people handed in does not. */
final class Purposes {

  /** GB/T 22239 wants exported data cleared; seven days are enough to fetch a file. */
  private static final Duration DERIVED = Duration.ofDays(7);

  private static final Set<String> MADE_BY_US = Set.of("export", "preview", "marked", "template");

  private Purposes() {}

  static @Nullable Instant expiry(String purpose, Instant stored) {
    return MADE_BY_US.contains(purpose) ? stored.plus(DERIVED) : null;
  }
}
