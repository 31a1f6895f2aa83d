package cn.sanzi.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes time-ordered identifiers (UUIDv7, RFC 9562); in Java, because PostgreSQL before 18 cannot.
 */
@Component
public final class Ids {

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  /** A new id; ids of one node sort by millisecond of creation. */
  public UUID next() {
    byte[] noise = new byte[10];
    random.nextBytes(noise);
    long high = (clock.millis() << 16) | 0x7000L | ((noise[0] & 0x0fL) << 8) | (noise[1] & 0xffL);
    long low = 0;
    for (int i = 2; i < 10; i++) {
      low = (low << 8) | (noise[i] & 0xffL);
    }
    return new UUID(high, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }
}
