package cn.sanzi.sheets.pack;

import cn.sanzi.sheets.SheetRefusal;

/** Counts what comes out of a package; refuses when it is too much, whatever the sizes claim. */
final class Inflation {

  private final long allowed;
  private long inflated;

  Inflation(long allowed) {
    this.allowed = allowed;
  }

  void add(int bytes) {
    inflated += bytes;
    if (inflated > allowed) {
      throw new SheetRefusal.Bomb(allowed >> 20).refused();
    }
  }
}
