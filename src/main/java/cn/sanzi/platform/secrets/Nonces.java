package cn.sanzi.platform.secrets;

import cn.sanzi.platform.Sm4Gcm;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Nonces that do not repeat: a random prefix per start and a counter. Purely random ones of 96 bits
 * may be used only 2³² times under a key, which a city's imports can reach.
 */
final class Nonces {

  private final SecureRandom random = new SecureRandom();
  private long prefix = random.nextLong();
  private int counter;

  synchronized byte[] next() {
    if (++counter == 0) {
      prefix = random.nextLong();
    }
    return ByteBuffer.allocate(Sm4Gcm.NONCE_BYTES).putLong(prefix).putInt(counter).array();
  }
}
