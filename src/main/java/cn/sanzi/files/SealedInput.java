package cn.sanzi.files;

import cn.sanzi.platform.Sm4Gcm;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Gives the plain bytes of a file at rest; fails with an {@code IOException} where it was tampered
 * with.
 */
final class SealedInput extends InputStream {

  private final PushbackInputStream in;
  private final Sm4Gcm cipher;
  private final byte[] fileId;
  private byte[] chunk = new byte[0];
  private int at;
  private long number;
  private boolean ended;

  SealedInput(InputStream in, Sm4Gcm cipher, byte[] fileId) {
    this.in = new PushbackInputStream(in, 1);
    this.cipher = cipher;
    this.fileId = fileId;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == chunk.length) {
      if (ended) {
        return -1;
      }
      readChunk();
    }
    int part = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, target, offset, part);
    at += part;
    return part;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void readChunk() throws IOException {
    byte[] sealed = in.readNBytes(Chunks.SEALED);
    int more = in.read();
    ended = more < 0;
    if (!ended) {
      in.unread(more);
    }
    byte[] plain = null;
    if (sealed.length >= Sm4Gcm.TAG_BYTES) {
      plain = cipher.open(Chunks.nonce(number++, ended), fileId, sealed, sealed.length);
    }
    if (plain == null) {
      throw new IOException("a stored file was damaged or tampered with");
    }
    chunk = plain;
    at = 0;
  }
}
