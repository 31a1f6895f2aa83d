package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.SheetRefusal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a zip package to a stream. Parts of another package are taken over packed as they are,
 * which the library's own writer cannot do.
 */
public final class ZipOutput {

  private static final long LARGEST = 0xFFFFFFFEL;
  private static final int LOCAL = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;

  /** Names in UTF-8. */
  private static final int UTF_8_FLAG = 0x0800;

  /** Sizes follow the data. */
  private static final int SIZES_LATER = 0x0008;

  /** The first day that the format knows: our files have no date. */
  private static final short FIRST_DAY = (1 << 5) | 1;

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final List<ZipPart> parts = new ArrayList<>();
  private long written;

  public ZipOutput(OutputStream out) {
    this.out = out;
  }

  /** Takes over a part of another package, packed as it is. */
  public void copy(ZipFileParts from, ZipPart part) throws IOException {
    copy(from, part, part.name());
  }

  /** Takes over a part of another package under another name. */
  public void copy(ZipFileParts from, ZipPart part, String name) throws IOException {
    ZipPart copy =
        new ZipPart(
            name, UTF_8_FLAG, part.method(), part.crc(), part.compressed(), part.size(), written);
    local(copy);
    written += from.copyPacked(part, out);
    add(copy);
  }

  /** Begins a part; it ends when the stream is closed. One at a time. */
  public OutputStream part(String name, int level) throws IOException {
    ZipPart begun = new ZipPart(name, UTF_8_FLAG | SIZES_LATER, ZipPart.DEFLATED, 0, 0, 0, written);
    local(begun);
    return new Packing(begun, new Deflater(level, true));
  }

  /** Writes a small part. */
  public void part(String name, byte[] bytes) throws IOException {
    try (OutputStream part = part(name, Deflater.DEFAULT_COMPRESSION)) {
      part.write(bytes);
    }
  }

  private void local(ZipPart part) throws IOException {
    byte[] name = part.name().getBytes(UTF_8);
    ByteBuffer header = buffer(30 + name.length);
    header.putInt(LOCAL).putShort(VERSION);
    common(header, part);
    header.putShort((short) name.length).putShort((short) 0).put(name);
    write(header);
  }

  private static void common(ByteBuffer header, ZipPart part) {
    header.putShort((short) part.flags()).putShort((short) part.method());
    header.putShort((short) 0).putShort(FIRST_DAY);
    header.putInt((int) part.crc()).putInt((int) part.compressed()).putInt((int) part.size());
  }

  private void add(ZipPart part) {
    if (Math.max(Math.max(part.size(), part.compressed()), written) > LARGEST) {
      throw new SheetRefusal.TooLarge("标注后的工作簿超过 4 GB").refused();
    }
    parts.add(part);
  }

  /** Writes the directory; the stream below stays open. */
  public void finish() throws IOException {
    long start = written;
    for (ZipPart part : parts) {
      byte[] name = part.name().getBytes(UTF_8);
      ByteBuffer header = buffer(46 + name.length);
      header.putInt(CENTRAL).putShort(VERSION).putShort(VERSION);
      common(header, part);
      header.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
      header.putShort((short) 0).putShort((short) 0).putInt(0);
      header.putInt((int) part.header()).put(name);
      write(header);
    }
    ByteBuffer end = buffer(22);
    end.putInt(END).putShort((short) 0).putShort((short) 0);
    end.putShort((short) parts.size()).putShort((short) parts.size());
    end.putInt((int) (written - start)).putInt((int) start).putShort((short) 0);
    write(end);
    out.flush();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer bytes) throws IOException {
    byte[] array = new byte[bytes.flip().remaining()];
    bytes.get(array);
    out.write(array);
    written += array.length;
  }

  /** Packs what is written; small writes are gathered before they reach the packer. */
  private final class Packing extends FilterOutputStream {

    private final ZipPart part;
    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final byte[] gathered = new byte[BUFFER];
    private int count;
    private boolean closed;

    Packing(ZipPart part, Deflater deflater) {
      super(new DeflaterOutputStream(ZipOutput.this.out, deflater, BUFFER));
      this.part = part;
      this.deflater = deflater;
    }

    @Override
    public void write(int b) throws IOException {
      if (count == BUFFER) {
        pack();
      }
      gathered[count++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (length > BUFFER - count) {
        pack();
      }
      if (length > BUFFER) {
        crc.update(bytes, from, length);
        super.out.write(bytes, from, length);
      } else {
        System.arraycopy(bytes, from, gathered, count, length);
        count += length;
      }
    }

    private void pack() throws IOException {
      crc.update(gathered, 0, count);
      super.out.write(gathered, 0, count);
      count = 0;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      pack();
      ((DeflaterOutputStream) super.out).finish();
      long packed = deflater.getBytesWritten();
      long size = deflater.getBytesRead();
      deflater.end();
      written += packed;
      ByteBuffer descriptor = buffer(16);
      descriptor.putInt(DESCRIPTOR).putInt((int) crc.getValue());
      descriptor.putInt((int) packed).putInt((int) size);
      ZipOutput.this.write(descriptor);
      add(
          new ZipPart(
              part.name(),
              part.flags(),
              part.method(),
              crc.getValue(),
              packed,
              size,
              part.header()));
    }
  }
}
