package cn.sanzi.sheets.writing;

/** Names that a sheet may have. */
final class SheetNames {

  private static final int LONGEST = 31;

  private SheetNames() {}

  /** The name without what the format forbids, short enough. */
  static String allowed(String name) {
    String plain =
        name.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", "_").replaceAll("^'|'$", "_").strip();
    if (plain.isEmpty()) {
      return "Sheet";
    }
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  /** The name as formulas write it. */
  static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }
}
