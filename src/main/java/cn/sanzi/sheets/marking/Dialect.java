package cn.sanzi.sheets.marking;

/**
 * The addresses that a workbook's parts use; the format has two sets of them.
 *
 * @param main namespace of sheets
 * @param links namespace of references from parts to parts, and start of their types
 */
record Dialect(String main, String links) {

  static final String PACKAGE_LINKS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private static final Dialect USUAL =
      new Dialect(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  private static final Dialect STRICT =
      new Dialect(
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");

  static Dialect of(boolean strict) {
    return strict ? STRICT : USUAL;
  }
}
