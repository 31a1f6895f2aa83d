package cn.sanzi.sheets.pack;

import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a part, straight into the reader's buffer. */
final class PartStream extends InputStream {

  private static final int CHUNK = 1 << 16;

  private final FileChannel file;
  private final ZipPart part;
  private final Inflation inflation;
  private final Inflater inflater = new Inflater(true);
  private final ByteBuffer packed = ByteBuffer.allocate(CHUNK).limit(0);
  private final CRC32 crc = new CRC32();
  private long next;
  private final long end;
  private boolean done;

  PartStream(FileChannel file, ZipPart part, Inflation inflation) throws IOException {
    this.file = file;
    this.part = part;
    this.inflation = inflation;
    this.next = ZipFileParts.dataStart(file, part);
    this.end = next + part.compressed();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (done || length == 0) {
      return done ? -1 : 0;
    }
    int count =
        part.method() == ZipPart.STORED
            ? copy(target, from, length)
            : inflate(target, from, length);
    if (count > 0) {
      crc.update(target, from, count);
      inflation.add(count);
      return count;
    }
    done = true;
    if (crc.getValue() != part.crc()) {
      throw damaged();
    }
    return -1;
  }

  private int copy(byte[] target, int from, int length) throws IOException {
    int wanted = (int) Math.min(length, end - next);
    if (wanted == 0) {
      return 0;
    }
    int count = file.read(ByteBuffer.wrap(target, from, wanted), next);
    if (count <= 0) {
      throw damaged();
    }
    next += count;
    return count;
  }

  private int inflate(byte[] target, int from, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(target, from, length);
        if (count > 0 || inflater.finished()) {
          return count;
        }
        if (inflater.needsDictionary() || !fetch()) {
          throw damaged();
        }
      }
    } catch (DataFormatException e) {
      throw damaged();
    }
  }

  private boolean fetch() throws IOException {
    packed.clear().limit((int) Math.min(CHUNK, end - next));
    int count = packed.hasRemaining() ? file.read(packed, next) : -1;
    if (count <= 0) {
      return false;
    }
    next += count;
    inflater.setInput(packed.array(), 0, count);
    return true;
  }

  private Refused damaged() {
    return new SheetRefusal.Damaged(part.name() + " 解压失败").refused();
  }

  @Override
  public void close() {
    inflater.end();
  }
}
