package cn.sanzi.files;

import cn.sanzi.platform.Sm4Gcm;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

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
  private boolean readAll;
  private final Queue<CompletableFuture<byte @Nullable []>> underWay = new ArrayDeque<>();

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
      readAhead();
      if (underWay.isEmpty()) {
        return -1;
      }
      takeChunk();
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

  /** Keeps some chunks under way; decrypting on one core takes as long as parsing a workbook. */
  private void readAhead() throws IOException {
    while (!readAll && underWay.size() < Chunks.AHEAD) {
      byte[] sealed = in.readNBytes(Chunks.SEALED);
      int more = in.read();
      readAll = more < 0;
      if (!readAll) {
        in.unread(more);
      }
      byte[] nonce = Chunks.nonce(number++, readAll);
      underWay.add(CompletableFuture.supplyAsync(() -> opened(nonce, sealed)));
    }
  }

  private byte @Nullable [] opened(byte[] nonce, byte[] sealed) {
    return sealed.length < Sm4Gcm.TAG_BYTES
        ? null
        : cipher.open(nonce, fileId, sealed, sealed.length);
  }

  private void takeChunk() throws IOException {
    byte[] plain = underWay.remove().join();
    if (plain == null) {
      throw new IOException("a stored file was damaged or tampered with");
    }
    chunk = plain;
    at = 0;
  }
}
