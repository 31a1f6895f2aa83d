package cn.sanzi.catalog;

/** Scales of the exact integers in which numbers are kept. */
public final class Scales {

  private Scales() {}

  /** Decimals of a type: two for money (fen), four for areas, percentages and other decimals. */
  public static int of(ColumnType type) {
    return switch (type) {
      case MONEY -> 2;
      case DECIMAL, AREA, PERCENT -> 4;
      default -> 0;
    };
  }

  /**
   * The greatest scaled value that anybody may declare; sums and products of such values cannot
   * overflow unnoticed.
   */
  public static long most(ColumnType type) {
    return switch (type) {
      case MONEY -> 1_000_000_000_000_000L;
      case DECIMAL, AREA, PERCENT -> 100_000_000_000_000L;
      default -> 1_000_000_000L;
    };
  }
}
