package cn.sanzi.sheets;

/** The fixed parts of small workbooks written by hand. */
final class Parts {

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final String CONTENT_TYPES =
      XML
          + "<Types xmlns=\""
          + PACKAGE
          + "/content-types\"><Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
          + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
          + " PartName=\"/xl/workbook.xml\" ContentType=\""
          + TYPE
          + "sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
          + TYPE
          + "worksheet+xml\"/>"
          + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
          + TYPE
          + "styles+xml\"/>"
          + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
          + TYPE
          + "sharedStrings+xml\"/>"
          + "</Types>";

  static final String ROOT_RELATIONS =
      XML
          + "<Relationships xmlns=\""
          + PACKAGE
          + "/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\""
          + RELATIONS
          + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
          + "</Relationships>";

  static final String WORKBOOK_RELATIONS =
      XML
          + "<Relationships xmlns=\""
          + PACKAGE
          + "/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\""
          + RELATIONS
          + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"rId2\" Type=\""
          + RELATIONS
          + "/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"rId3\" Type=\""
          + RELATIONS
          + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "<Relationship Id=\"rId4\" Type=\""
          + RELATIONS
          + "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
          + "</Relationships>";

  /** Styles 0 general, 1 a date, 2 an amount, 3 a date in a format of its own, 4 a grey fill. */
  static final String STYLES =
      XML
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><numFmts count=\"1\"><numFmt numFmtId=\"176\""
          + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/></numFmts><fonts"
          + " count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts><fills"
          + " count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
          + " patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor"
          + " rgb=\"FFD9D9D9\"/><bgColor indexed=\"64\"/></patternFill></fill></fills><borders"
          + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
          + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" fontId=\"0\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"176\""
          + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf"
          + " numFmtId=\"0\" fontId=\"0\" fillId=\"2\" borderId=\"0\" xfId=\"0\""
          + " applyFill=\"1\"><alignment horizontal=\"center\"/></xf></cellXfs><cellStyles"
          + " count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
          + "</styleSheet>";

  static final String SHEET_START = XML + "<worksheet xmlns=\"" + MAIN + "\">";

  private Parts() {}

  static String workbook(String sheets) {
    return XML
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONS
        + "\"><sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  /** A column's letters; columns count from 0. */
  static String column(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : column(column / 26 - 1) + last;
  }
}
