package cn.sanzi.catalog;

import org.jspecify.annotations.Nullable;

/** Scales of the exact integers in which numbers are kept. */
public final class Scales {

  private static final int FOUR = 4;
  private static final long MOST_WITH_FOUR = 100_000_000_000_000L;

  private Scales() {}

  /** Decimals of a column's numbers. */
  public static int of(Column column) {
    return of(column.type(), column.unit());
  }

  /**
   * Decimals of a type: two for money (fen), four for percentages and other decimals; for areas as
   * many as it takes to keep a ten-thousandth of a square metre, in whatever unit they are told.
   */
  public static int of(ColumnType type, @Nullable String unit) {
    return switch (type) {
      case MONEY -> 2;
      case DECIMAL, PERCENT -> FOUR;
      case AREA -> FOUR + ofArea(unit == null ? "" : unit);
      default -> 0;
    };
  }

  private static int ofArea(String unit) {
    return switch (unit) {
      case "平方千米", "平方公里" -> 6;
      case "公顷", "亩" -> 4;
      default -> 0;
    };
  }

  /**
   * The greatest scaled value that anybody may declare; sums and products of such values cannot
   * overflow unnoticed.
   */
  public static long most(Column column) {
    return switch (column.type()) {
      case MONEY -> 1_000_000_000_000_000L;
      case DECIMAL, PERCENT -> MOST_WITH_FOUR;
      case AREA -> {
        long most = MOST_WITH_FOUR;
        // Square kilometres would leave 64 bits; the register has no room for so many anyway.
        for (int more = FOUR; more < Math.min(of(column), 2 * FOUR); more++) {
          most *= 10;
        }
        yield most;
      }
      default -> 1_000_000_000L;
    };
  }
}
