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

  /** The column, counted from 0, that these letters name. */
  public static int number(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }
}
