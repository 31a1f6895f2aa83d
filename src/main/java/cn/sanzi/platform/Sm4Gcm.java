package cn.sanzi.platform;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * SM4 in Galois/counter mode (GB/T 32907, RFC 8998) under one key. Thread-safe. Setting a key up
 * costs more than sealing a short value, so ciphers that know their key are kept and lent out;
 * thread-locals would not do with virtual threads.
 */
public final class Sm4Gcm {

  public static final int KEY_BYTES = 16;
  public static final int NONCE_BYTES = 12;
  public static final int TAG_BYTES = 16;

  private final KeyParameter key;
  private final ConcurrentLinkedQueue<GCMModeCipher> idle = new ConcurrentLinkedQueue<>();

  public Sm4Gcm(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("an SM4 key has 16 bytes, not " + key.length);
    }
    this.key = new KeyParameter(key);
  }

  /** Ciphertext followed by the tag. The same nonce must never be used twice under a key. */
  public byte[] seal(byte[] nonce, byte[] alongside, byte[] plain, int length) {
    try {
      return process(true, nonce, alongside, plain, length);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The plain bytes, or null when ciphertext, nonce or {@code alongside} are not what was sealed.
   */
  public byte @Nullable [] open(byte[] nonce, byte[] alongside, byte[] sealed, int length) {
    try {
      return process(false, nonce, alongside, sealed, length);
    } catch (InvalidCipherTextException tampered) {
      return null;
    }
  }

  private byte[] process(boolean sealing, byte[] nonce, byte[] alongside, byte[] input, int length)
      throws InvalidCipherTextException {
    GCMModeCipher known = idle.poll();
    GCMModeCipher cipher = known != null ? known : GCMBlockCipher.newInstance(new SM4Engine());
    // Without a key the cipher keeps the one it knows, with its tables.
    cipher.init(
        sealing, new AEADParameters(known != null ? null : key, TAG_BYTES * 8, nonce, alongside));
    byte[] output = new byte[cipher.getOutputSize(length)];
    int done = cipher.processBytes(input, 0, length, output, 0);
    cipher.doFinal(output, done);
    idle.offer(cipher);
    return output;
  }
}
