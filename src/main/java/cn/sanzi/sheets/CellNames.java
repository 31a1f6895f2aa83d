package cn.sanzi.sheets;

/** Names of columns as a user sees them. */
public final class CellNames {

  private static final int LETTERS = 26;

  private CellNames() {}

  /** Letters of a column counted from 0: A, Z, AA. */
  public static String column(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : column(column / LETTERS - 1) + last;
  }
}
