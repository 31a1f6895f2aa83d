package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.SheetRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts by number, on the heap up to a bound, beyond it in a file that is mapped. The file has no
 * name by the time anybody could look at it.
 */
final class TextStore implements Closeable {

  private static final int ON_HEAP = 16 << 20;
  private static final int MOST = 64_000_000;

  /** Only the place of every eighth text is kept; to the others one walks. */
  private static final int STEP = 8;

  private static final int LENGTH_BYTES = 4;
  private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final int onHeap;
  private long[] places = new long[1024];
  private int size;
  private byte[] block = new byte[1 << 16];
  private int used;
  private long written;
  private @Nullable FileChannel file;
  private @Nullable Arena arena;
  private MemorySegment mapped = MemorySegment.NULL;

  TextStore() {
    this(ON_HEAP);
  }

  TextStore(int onHeap) {
    this.onHeap = onHeap;
  }

  void add(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    add(bytes, 0, bytes.length);
  }

  void add(byte[] bytes, int from, int to) throws IOException {
    if (size == MOST) {
      throw new SheetRefusal.TooLarge("不同的文字超过 " + MOST + " 条").refused();
    }
    int length = to - from;
    reserve(LENGTH_BYTES + length);
    if (size % STEP == 0) {
      if (size / STEP == places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      places[size / STEP] = written + used;
    }
    size++;
    INT.set(block, used, length);
    System.arraycopy(bytes, from, block, used + LENGTH_BYTES, length);
    used += LENGTH_BYTES + length;
  }

  private void reserve(int length) throws IOException {
    if (used + length <= block.length) {
      return;
    }
    if (used + length <= onHeap) {
      block = Arrays.copyOf(block, Math.max(used + length, Math.min(block.length * 2, onHeap)));
    } else {
      spill();
      if (length > block.length) {
        block = new byte[length];
      }
    }
  }

  private void spill() throws IOException {
    FileChannel to = file;
    if (to == null) {
      Path path = Files.createTempFile("sanzi-texts", null);
      to =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = to;
    }
    ByteBuffer bytes = ByteBuffer.wrap(block, 0, used);
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
    written += used;
    used = 0;
  }

  /** Ends adding; texts can be had from now on. The mapping is closed with the store. */
  @SuppressWarnings("MustBeClosedChecker")
  void complete() throws IOException {
    if (file == null) {
      return;
    }
    spill();
    block = new byte[0];
    Arena mapping = Arena.ofShared();
    arena = mapping;
    mapped = file.map(FileChannel.MapMode.READ_ONLY, 0, written, mapping);
  }

  int size() {
    return size;
  }

  String get(int index) {
    if (index < 0 || index >= size) {
      throw new SheetRefusal.Damaged("单元格引用了不存在的文字").refused();
    }
    return file == null ? fromHeap(index) : fromFile(index);
  }

  private String fromHeap(int index) {
    int at = (int) places[index / STEP];
    for (int step = index % STEP; step > 0; step--) {
      at += LENGTH_BYTES + (int) INT.get(block, at);
    }
    return new String(block, at + LENGTH_BYTES, (int) INT.get(block, at), UTF_8);
  }

  private String fromFile(int index) {
    long at = places[index / STEP];
    for (int step = index % STEP; step > 0; step--) {
      at += LENGTH_BYTES + mapped.get(LENGTH, at);
    }
    int length = mapped.get(LENGTH, at);
    byte[] bytes = new byte[length];
    MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, at + LENGTH_BYTES, bytes, 0, length);
    return new String(bytes, UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (arena != null) {
      arena.close();
    }
    if (file != null) {
      file.close();
    }
  }
}
