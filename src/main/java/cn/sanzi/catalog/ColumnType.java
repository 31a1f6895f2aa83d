package cn.sanzi.catalog;

/**
 * Types of column (CAT-4) with the Java type of their value in {@link Values}; numbers are exact
 * scaled integers.
 */
public enum ColumnType {
  /** {@code String}. */
  TEXT,
  /** {@code String}, several lines. */
  LONG_TEXT,
  /** {@code Long}. */
  INTEGER,
  /** {@code Long}, in units of 10⁻⁴. */
  DECIMAL,
  /** {@code Long}, in fen (分). */
  MONEY,
  /** {@code Long}, in 10⁻⁴ of the column's unit (㎡, 公顷 or 亩). */
  AREA,
  /** {@code Long}, in 10⁻⁴ percent points. */
  PERCENT,
  /** {@code Long}, days since 1970-01-01. */
  DATE,
  /** {@code Long}. */
  YEAR,
  /** {@code String}: a code of the column's list; several joined by ';' where it is multiple. */
  CODE,
  /** {@code Boolean}. */
  YES_NO,
  /** {@code String}: the name of a unit. */
  UNIT,
  /** {@code String}: a division code. */
  DIVISION,
  /** Not in a workbook: papers are attached on the page. */
  FILE
}
