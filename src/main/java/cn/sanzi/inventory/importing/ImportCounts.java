package cn.sanzi.inventory.importing;

/**
 * Rows of an import, counted.
 *
 * @param absent live rows of the assignment that the file does not hold
 * @param refused rows with something unreadable
 */
record ImportCounts(
    int rows,
    int added,
    int changed,
    int unchanged,
    int absent,
    int refused,
    int blocking,
    int toExplain,
    int hints) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
