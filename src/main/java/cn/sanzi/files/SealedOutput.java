package cn.sanzi.files;

import cn.sanzi.platform.Sm4Gcm;
import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written, chunk by chunk. */
final class SealedOutput extends OutputStream {

  private final OutputStream out;
  private final Sm4Gcm cipher;
  private final byte[] fileId;
  private final byte[] chunk = new byte[Chunks.PLAIN];
  private int filled;
  private long number;

  SealedOutput(OutputStream out, Sm4Gcm cipher, byte[] fileId) {
    this.out = out;
    this.cipher = cipher;
    this.fileId = fileId;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] data, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      if (filled == chunk.length) {
        writeChunk(false);
      }
      int part = Math.min(left, chunk.length - filled);
      System.arraycopy(data, at, chunk, filled, part);
      filled += part;
      at += part;
      left -= part;
    }
  }

  /** Writes the last chunk. Left out when the content broke off: such a file must not open. */
  void finish() throws IOException {
    writeChunk(true);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void writeChunk(boolean last) throws IOException {
    out.write(cipher.seal(Chunks.nonce(number++, last), fileId, chunk, filled));
    filled = 0;
  }
}
