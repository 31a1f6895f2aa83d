package cn.sanzi.sheets.pack;

import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The stretch of a stream that is in memory: from the start of the current token on. */
abstract class ByteWindow implements Closeable {

  static final int SIZE = 1 << 16;

  /** No honest tag, comment or instruction is longer. */
  private static final int LONGEST_TOKEN = 1 << 22;

  private final InputStream in;
  private final String part;
  private boolean atEnd;

  byte[] buffer = new byte[SIZE];

  /**
   * Where the current token begins, where the next one begins, and where the bytes read so far end.
   */
  int tokenStart;

  int position;
  int limit;

  ByteWindow(InputStream in, String part) {
    this.in = in;
    this.part = part;
  }

  /** Moves the current token to the front and reads behind it; false at the end of the stream. */
  final boolean more() throws IOException {
    if (atEnd) {
      return false;
    }
    int kept = limit - tokenStart;
    if (kept == buffer.length) {
      if (kept >= LONGEST_TOKEN) {
        throw damaged();
      }
      buffer = Arrays.copyOf(buffer, kept * 2);
    } else if (tokenStart > 0) {
      System.arraycopy(buffer, tokenStart, buffer, 0, kept);
    }
    position -= tokenStart;
    tokenStart = 0;
    limit = kept;
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read <= 0) {
      atEnd = true;
      return false;
    }
    limit += read;
    return true;
  }

  /** Reads more of a token that must go on; returns how far to the front the token moved. */
  final int moreOfToken() throws IOException {
    int moved = tokenStart;
    if (!more()) {
      throw damaged();
    }
    return moved;
  }

  /**
   * Whether these bytes stand there; by hand, since the library's way costs more for a few bytes.
   */
  final boolean startsWith(int from, byte[] expected) {
    if (from + expected.length > limit) {
      return false;
    }
    byte[] bytes = buffer;
    for (int i = 0; i < expected.length; i++) {
      if (bytes[from + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Copies the current token as it stands. */
  public final void copyTo(OutputStream out) throws IOException {
    out.write(buffer, tokenStart, position - tokenStart);
  }

  /** Says that the part is broken. */
  public final Refused damaged() {
    return new SheetRefusal.Damaged(part).refused();
  }

  @Override
  public final void close() throws IOException {
    in.close();
  }
}
