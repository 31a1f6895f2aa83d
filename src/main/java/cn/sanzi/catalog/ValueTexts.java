package cn.sanzi.catalog;

/** Values of a row, or of a line of a sub-table, as text. */
public interface ValueTexts {

  /**
   * The value as a user reads it: labels for codes, thousands separators, secrets masked; empty
   * when missing.
   */
  String display(int column, Values values);

  /**
   * The value as text that {@code read} reads back as the same value: codes as codes, plain
   * decimals, ISO dates, secrets in plain; empty when missing.
   */
  String editable(int column, Values values);
}
