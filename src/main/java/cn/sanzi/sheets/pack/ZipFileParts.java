package cn.sanzi.sheets.pack;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a zip package by name; all unpacking goes through its limits. */
public final class ZipFileParts implements Closeable {

  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int COPY = 1 << 16;

  private final FileChannel file;
  private final SheetLimits limits;
  private final Inflation inflation;
  private final Map<String, ZipPart> parts = new LinkedHashMap<>();

  private ZipFileParts(FileChannel file, SheetLimits limits) {
    this.file = file;
    this.limits = limits;
    this.inflation = new Inflation(limits.inflated());
  }

  /** Opens a package; refuses one that is broken, encrypted or has two parts of one name. */
  public static ZipFileParts open(Path path, SheetLimits limits) throws IOException {
    FileChannel file = FileChannel.open(path);
    ZipFileParts opened = new ZipFileParts(file, limits);
    boolean complete = false;
    try {
      opened.list();
      complete = true;
      return opened;
    } finally {
      if (!complete) {
        file.close();
      }
    }
  }

  private void list() throws IOException {
    for (ZipPart part : new ZipDirectory(file, limits.entries()).read()) {
      if (part.isEncrypted()) {
        throw new SheetRefusal.Encrypted().refused();
      }
      if (parts.put(part.key(), part) != null) {
        throw new SheetRefusal.Unsafe("压缩包内有重名文件").refused();
      }
    }
  }

  /** All parts in the order of the directory. */
  public Collection<ZipPart> all() {
    return parts.values();
  }

  /** A part by its name, whatever the case. */
  public Optional<ZipPart> find(String name) {
    return Optional.ofNullable(parts.get(ZipPart.key(name)));
  }

  /** Unpacks a part. */
  public InputStream stream(ZipPart part) throws IOException {
    if (part.method() != ZipPart.STORED && part.method() != ZipPart.DEFLATED) {
      throw new SheetRefusal.Damaged(part.name() + " 的压缩方式无法识别").refused();
    }
    return new PartStream(file, part, inflation);
  }

  /** Unpacks a part that must be small. */
  public byte[] bytes(ZipPart part) throws IOException {
    try (InputStream in = stream(part)) {
      byte[] bytes = in.readNBytes(limits.part());
      if (in.read() >= 0) {
        throw new SheetRefusal.TooLarge(part.name() + " 超过 " + (limits.part() >> 20) + " MB")
            .refused();
      }
      return bytes;
    }
  }

  /** Reads a part's XML token by token. */
  public XmlScanner scan(ZipPart part, String name) throws IOException {
    return new XmlScanner(XmlInput.utf8(stream(part), name), name);
  }

  /** Writes a part packed as it is; returns how many bytes that were. */
  long copyPacked(ZipPart part, OutputStream out) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(COPY);
    long at = dataStart(file, part);
    long end = at + part.compressed();
    while (at < end) {
      chunk.clear().limit((int) Math.min(COPY, end - at));
      int count = file.read(chunk, at);
      if (count <= 0) {
        throw new SheetRefusal.Damaged(part.name() + " 读不出来").refused();
      }
      out.write(chunk.array(), 0, count);
      at += count;
    }
    return part.compressed();
  }

  /** Where a part's packed bytes begin. */
  static long dataStart(FileChannel file, ZipPart part) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(LOCAL_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    int count = file.read(header, part.header());
    if (count < LOCAL_LENGTH || header.getInt(0) != LOCAL_SIGNATURE) {
      throw new SheetRefusal.Damaged(part.name() + " 读不出来").refused();
    }
    int name = header.getShort(26) & 0xFFFF;
    int extra = header.getShort(28) & 0xFFFF;
    return part.header() + LOCAL_LENGTH + name + extra;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
