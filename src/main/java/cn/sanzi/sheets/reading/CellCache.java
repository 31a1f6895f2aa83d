package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.Cell;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives equal short contents the same cell, so that what repeats down a column costs no memory. A
 * content is kept when it comes a second time: what never repeats costs no keeping either.
 */
final class CellCache {

  private static final int BITS = 11;
  private static final int SLOTS = 1 << BITS;
  private static final int LONGEST = 48;

  private final Cell.Type type;
  private final int[] seen = new int[SLOTS];
  private final int[] keptHash = new int[SLOTS];
  private final @Nullable Kept[] kept = new Kept[SLOTS];

  CellCache(Cell.Type type) {
    this.type = type;
  }

  /** The cell of this text; its bytes are UTF-8. */
  Cell cell(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return make(bytes, from, to);
    }
    int hash = hash(bytes, from, to);
    int slot = hash >>> (32 - BITS);
    if (keptHash[slot] == hash) {
      Kept found = kept[slot];
      if (found != null && found.holds(bytes, from, to)) {
        return found.cell;
      }
    }
    Cell made = make(bytes, from, to);
    if (seen[slot] == hash) {
      keptHash[slot] = hash;
      kept[slot] = new Kept(made, Arrays.copyOfRange(bytes, from, to));
    } else {
      seen[slot] = hash;
    }
    return made;
  }

  private Cell make(byte[] bytes, int from, int to) {
    return new Cell(type, new String(bytes, from, to - from, UTF_8));
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    return hash * 0x9E3779B9;
  }

  private static final class Kept {
    final Cell cell;
    private final byte[] bytes;

    Kept(Cell cell, byte[] bytes) {
      this.cell = cell;
      this.bytes = bytes;
    }

    boolean holds(byte[] other, int from, int to) {
      return Arrays.equals(bytes, 0, bytes.length, other, from, to);
    }
  }
}
