package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the central directory of a zip file, which must be small. Libraries read it whole before
 * anybody can count, and a directory of millions of entries is an attack of its own.
 */
final class ZipDirectory {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_LENGTH = 56;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int BYTES_PER_ENTRY = 400;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private final FileChannel file;
  private final int allowed;

  ZipDirectory(FileChannel file, int allowed) {
    this.file = file;
    this.allowed = allowed;
  }

  List<ZipPart> read() throws IOException {
    long size = file.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer end = bytes(size - tail, tail);
    int at = tail - END_LENGTH;
    while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
      at--;
    }
    if (at < 0) {
      throw damaged();
    }
    long length = end.getInt(at + 12) & UNSIGNED;
    long start = end.getInt(at + 16) & UNSIGNED;
    if (start == UNSIGNED || length == UNSIGNED) {
      ByteBuffer end64 = end64(size - tail + at);
      length = end64.getLong(40);
      start = end64.getLong(48);
    }
    if (start < 0 || length < 0 || start + length > size) {
      throw damaged();
    }
    if (length > (long) allowed * BYTES_PER_ENTRY) {
      throw tooMany();
    }
    return entries(bytes(start, (int) length));
  }

  private ByteBuffer end64(long end) throws IOException {
    if (end < LOCATOR_LENGTH) {
      throw damaged();
    }
    ByteBuffer locator = bytes(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
    long at = locator.getLong(8);
    if (locator.getInt(0) != LOCATOR_SIGNATURE || at < 0 || at + END64_LENGTH > end) {
      throw damaged();
    }
    ByteBuffer end64 = bytes(at, END64_LENGTH);
    if (end64.getInt(0) != END64_SIGNATURE) {
      throw damaged();
    }
    return end64;
  }

  private List<ZipPart> entries(ByteBuffer directory) {
    List<ZipPart> parts = new ArrayList<>();
    try {
      while (directory.remaining() >= ENTRY_LENGTH) {
        if (parts.size() == allowed) {
          throw tooMany();
        }
        parts.add(entry(directory));
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged();
    }
    return parts;
  }

  private static ZipPart entry(ByteBuffer directory) {
    int at = directory.position();
    if (directory.getInt(at) != ENTRY_SIGNATURE) {
      throw damaged();
    }
    long compressed = directory.getInt(at + 20) & UNSIGNED;
    long size = directory.getInt(at + 24) & UNSIGNED;
    long header = directory.getInt(at + 42) & UNSIGNED;
    byte[] name = new byte[directory.getShort(at + 28) & 0xFFFF];
    int extra = directory.getShort(at + 30) & 0xFFFF;
    int comment = directory.getShort(at + 32) & 0xFFFF;
    directory.position(at + ENTRY_LENGTH).get(name);
    if (compressed == UNSIGNED || size == UNSIGNED || header == UNSIGNED) {
      ByteBuffer large = extra64(directory.slice(directory.position(), extra));
      size = size == UNSIGNED ? large.getLong() : size;
      compressed = compressed == UNSIGNED ? large.getLong() : compressed;
      header = header == UNSIGNED ? large.getLong() : header;
    }
    directory.position(directory.position() + extra + comment);
    return new ZipPart(
        new String(name, UTF_8),
        directory.getShort(at + 8),
        directory.getShort(at + 10),
        directory.getInt(at + 16) & UNSIGNED,
        compressed,
        size,
        header);
  }

  /** The extra field with the sizes of a large entry. */
  private static ByteBuffer extra64(ByteBuffer extra) {
    extra.order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int id = extra.getShort();
      int length = extra.getShort() & 0xFFFF;
      if (id == 1) {
        return extra;
      }
      extra.position(extra.position() + length);
    }
    throw damaged();
  }

  private ByteBuffer bytes(long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw damaged();
      }
    }
    return bytes.flip();
  }

  private Refused tooMany() {
    return new SheetRefusal.TooLarge("内部文件超过 " + allowed + " 个").refused();
  }

  private static Refused damaged() {
    return new SheetRefusal.Damaged("压缩包目录读不出来").refused();
  }
}
