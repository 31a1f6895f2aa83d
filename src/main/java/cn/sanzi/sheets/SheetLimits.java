package cn.sanzi.sheets;

/**
 * What a workbook may cost before it is refused. All are checked while reading, never by the sizes
 * that a file declares.
 *
 * @param inflated bytes unpacked in total over all parts that are read
 * @param part bytes of a part that is held in memory whole (workbook, relations, styles)
 * @param entries files in the package
 * @param sheets sheets in the workbook
 * @param cells filled cells over all sheets
 * @param legacy bytes of an .xls, which is read into memory
 */
public record SheetLimits(
    long inflated, int part, int entries, int sheets, long cells, long legacy) {

  /** Rows of a sheet, as the format has them. */
  public static final int ROWS = 1_048_576;

  /** Columns of a sheet, as the format has them. */
  public static final int COLUMNS = 16_384;

  /** Characters of a cell, as the format has them. */
  public static final int TEXT = 32_767;

  /** What the product allows unless the administrator says otherwise. */
  public static final SheetLimits DEFAULT =
      new SheetLimits(4L << 30, 32 << 20, 10_000, 255, 200_000_000, 50 << 20);
}
