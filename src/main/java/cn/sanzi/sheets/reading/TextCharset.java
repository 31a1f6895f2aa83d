package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In what encoding a text is: as its mark says, else UTF-8 if all of it is that, else the national
 * standard.
 *
 * @param mark bytes of the byte order mark
 */
record TextCharset(Charset charset, int mark) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int HEAD = 4096;
  private static final int CHUNK = 1 << 16;

  static TextCharset of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new TextCharset(UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new TextCharset(UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new TextCharset(UTF_16BE, 2);
    }
    int zeros = zeros(head, 0) + zeros(head, 1);
    if (zeros > 0) {
      return wide(head, zeros);
    }
    if (isAll(UTF_8, file)) {
      return new TextCharset(UTF_8, 0);
    }
    if (isAll(GB18030, file)) {
      return new TextCharset(GB18030, 0);
    }
    throw new SheetRefusal.NotAWorkbook().refused();
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** Zeros stand in texts of two bytes a character, all on one side, or it is no text. */
  private static TextCharset wide(byte[] head, int zeros) {
    if (zeros(head, 0) == 0 && zeros > head.length / 16) {
      return new TextCharset(UTF_16LE, 0);
    }
    if (zeros(head, 1) == 0 && zeros > head.length / 16) {
      return new TextCharset(UTF_16BE, 0);
    }
    throw new SheetRefusal.NotAWorkbook().refused();
  }

  private static boolean isAll(Charset charset, Path file) throws IOException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        if (result.isError()) {
          return false;
        }
        chars.clear();
        bytes.compact();
      }
      return true;
    }
  }
}
