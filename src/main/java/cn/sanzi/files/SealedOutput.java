package cn.sanzi.files;

import cn.sanzi.platform.Sm4Gcm;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Encrypts what is written, chunk by chunk, on all cores: the cipher is the slowest part of an
 * upload.
 */
final class SealedOutput extends OutputStream {

  private final OutputStream out;
  private final Sm4Gcm cipher;
  private final byte[] fileId;
  private final Queue<CompletableFuture<byte[]>> underWay = new ArrayDeque<>();
  private byte[] chunk = new byte[Chunks.PLAIN];
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
    writeUntil(0);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void writeChunk(boolean last) throws IOException {
    byte[] plain = chunk;
    int length = filled;
    byte[] nonce = Chunks.nonce(number++, last);
    underWay.add(CompletableFuture.supplyAsync(() -> cipher.seal(nonce, fileId, plain, length)));
    chunk = new byte[Chunks.PLAIN];
    filled = 0;
    writeUntil(Chunks.AHEAD);
  }

  private void writeUntil(int left) throws IOException {
    while (underWay.size() > left) {
      out.write(underWay.remove().join());
    }
  }
}
