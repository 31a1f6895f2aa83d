package cn.sanzi.files;

import cn.sanzi.platform.Sm4Gcm;
import java.nio.ByteBuffer;

/**
 * The form of a file at rest: chunks of plain bytes, each sealed by itself under the file's own
 * key. The nonce holds the chunk's number and whether it is the last, and each is bound to the
 * file's id: chunks cannot be swapped, cut off, added or moved to another file without notice.
 */
final class Chunks {

  static final int PLAIN = 64 * 1024;
  static final int SEALED = PLAIN + Sm4Gcm.TAG_BYTES;

  /** How many chunks are under way at once: enough for all cores, little for memory. */
  static final int AHEAD = 4;

  private Chunks() {}

  static byte[] nonce(long number, boolean last) {
    return ByteBuffer.allocate(Sm4Gcm.NONCE_BYTES).putInt(last ? 1 : 0).putLong(number).array();
  }
}
