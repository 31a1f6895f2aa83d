package cn.sanzi.sheets.writing;

import java.util.List;

/** The parts of a workbook that name the other parts. */
final class Parts {

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Parts() {}

  static void rootRelations(XmlBuffer out) {
    out.raw(XML).raw("<Relationships xmlns=\"").raw(PACKAGE).raw("/relationships\">");
    relation(out, 1, "officeDocument", "xl/workbook.xml");
    out.raw("</Relationships>");
  }

  static void relations(XmlBuffer out, int sheets) {
    out.raw(XML).raw("<Relationships xmlns=\"").raw(PACKAGE).raw("/relationships\">");
    for (int i = 1; i <= sheets; i++) {
      relation(out, i, "worksheet", "worksheets/sheet" + i + ".xml");
    }
    relation(out, sheets + 1, "styles", "styles.xml");
    out.raw("</Relationships>");
  }

  private static void relation(XmlBuffer out, int id, String type, String target) {
    out.raw("<Relationship Id=\"rId").raw(id).raw("\" Type=\"").raw(RELATIONS).raw("/").raw(type);
    out.raw("\" Target=\"").raw(target).raw("\"/>");
  }

  static void contentTypes(XmlBuffer out, int sheets) {
    out.raw(XML)
        .raw("<Types xmlns=\"")
        .raw(PACKAGE)
        .raw("/content-types\"><Default Extension=\"rels\" ContentType=\"")
        .raw("application/vnd.openxmlformats-package.relationships+xml\"/>")
        .raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(out, "workbook", "sheet.main+xml");
    override(out, "styles", "styles+xml");
    for (int i = 1; i <= sheets; i++) {
      override(out, "worksheets/sheet" + i, "worksheet+xml");
    }
    out.raw("</Types>");
  }

  private static void override(XmlBuffer out, String part, String type) {
    out.raw("<Override PartName=\"/xl/").raw(part).raw(".xml\" ContentType=\"").raw(TYPE);
    out.raw(type).raw("\"/>");
  }

  static void workbook(XmlBuffer out, List<Sheet> sheets, List<Name> names) {
    out.raw(XML).raw("<workbook xmlns=\"").raw(MAIN).raw("\" xmlns:r=\"").raw(RELATIONS);
    out.raw("\"><bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\"");
    out.raw(" windowHeight=\"15600\"/></bookViews><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      out.raw("<sheet name=\"").value(sheets.get(i).name()).raw("\" sheetId=\"").raw(i + 1L);
      out.raw(sheets.get(i).hidden() ? "\" state=\"veryHidden" : "");
      out.raw("\" r:id=\"rId").raw(i + 1L).raw("\"/>");
    }
    out.raw("</sheets>");
    if (!names.isEmpty()) {
      out.raw("<definedNames>");
      names.forEach(name -> definedName(out, name));
      out.raw("</definedNames>");
    }
    out.raw("<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>");
  }

  private static void definedName(XmlBuffer out, Name name) {
    out.raw("<definedName name=\"").value(name.name()).raw("\"");
    if (name.sheet() >= 0) {
      out.raw(" localSheetId=\"").raw(name.sheet()).raw("\"");
    }
    out.raw(">").text(name.range()).raw("</definedName>");
  }

  /**
   * A sheet.
   *
   * @param hidden so that nobody brings it to light from the menu
   */
  record Sheet(String name, boolean hidden) {}

  /**
   * A name for a range.
   *
   * @param sheet index of the sheet it holds for, -1 for all
   */
  record Name(String name, int sheet, String range) {}
}
