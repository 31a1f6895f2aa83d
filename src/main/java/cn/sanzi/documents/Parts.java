package cn.sanzi.documents;

import org.jspecify.annotations.Nullable;

/** The parts of the package beside the text. */
final class Parts {

  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

  private Parts() {}

  static String contentTypes(boolean header) {
    Xml out = new Xml().raw(XML).raw("<Types xmlns=\"").raw(PACKAGE).raw("content-types\">");
    out.raw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.");
    out.raw("relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(out, "document", "document.main");
    override(out, "styles", "styles");
    override(out, "settings", "settings");
    override(out, "footer1", "footer");
    override(out, "footer2", "footer");
    if (header) {
      override(out, "header1", "header");
    }
    return out.raw("</Types>").toString();
  }

  private static void override(Xml out, String part, String type) {
    out.raw("<Override PartName=\"/word/").raw(part).raw(".xml\" ContentType=\"").raw(WORD);
    out.raw(type).raw("+xml\"/>");
  }

  static String rootRelations() {
    Xml out = relationships();
    relation(out, 1, "officeDocument", "word/document.xml");
    return out.raw("</Relationships>").toString();
  }

  static String relations(boolean header) {
    Xml out = relationships();
    relation(out, 1, "styles", "styles.xml");
    relation(out, 2, "settings", "settings.xml");
    relation(out, 3, "footer", "footer1.xml");
    relation(out, 4, "footer", "footer2.xml");
    if (header) {
      relation(out, 5, "header", "header1.xml");
    }
    return out.raw("</Relationships>").toString();
  }

  private static Xml relationships() {
    return new Xml().raw(XML).raw("<Relationships xmlns=\"").raw(PACKAGE).raw("relationships\">");
  }

  private static void relation(Xml out, int id, String type, String target) {
    out.raw("<Relationship Id=\"rId").raw(id).raw("\" Type=\"").raw(OFFICE);
    out.raw("relationships/").raw(type).raw("\" Target=\"").raw(target).raw("\"/>");
  }

  static String styles(Layout layout) {
    return new Xml()
        .raw(XML)
        .raw("<w:styles")
        .raw(NAMESPACES)
        .raw("><w:docDefaults><w:rPrDefault>")
        .raw(Paragraph.properties(layout.fonts().body(), layout.sizes().body(), null))
        .raw("</w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\"")
        .raw(" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style></w:styles>")
        .toString();
  }

  static String settings() {
    return XML
        + "<w:settings"
        + NAMESPACES
        + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
        + "</w:settings>";
  }

  /** The page number: one character in from the outer edge. */
  static String footer(Layout layout, boolean odd) {
    int size = layout.sizes().number();
    String font = layout.fonts().number();
    Xml out = new Xml().raw(XML).raw("<w:ftr").raw(NAMESPACES).raw(">");
    Paragraph paragraph =
        new Paragraph(out, size * 1.2)
            .within(odd ? 0 : 100, odd ? 100 : 0, 0, size)
            .align(odd ? "right" : "left")
            .begin()
            .run(font, size, "— ");
    out.raw("<w:fldSimple w:instr=\" PAGE \"><w:r>");
    out.raw(Paragraph.properties(font, size, null)).raw("<w:t>1</w:t></w:r></w:fldSimple>");
    paragraph.run(font, size, " —").end();
    return out.raw("</w:ftr>").toString();
  }

  static String header(Layout layout, @Nullable String watermark) {
    String text = watermark == null ? "" : watermark;
    int size = layout.watermark().size();
    Xml out = new Xml().raw(XML).raw("<w:hdr").raw(NAMESPACES).raw("><w:p><w:r><w:pict>");
    out.raw("<v:shapetype id=\"t136\" coordsize=\"21600,21600\" o:spt=\"136\"");
    out.raw(" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:path textpathok=\"t\"/>");
    out.raw("<v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>");
    out.raw("<v:shape id=\"watermark\" type=\"#t136\" style=\"position:absolute;width:");
    out.raw((long) size * text.length()).raw("pt;height:").raw(size).raw("pt;rotation:315;");
    out.raw("z-index:-251658240;mso-position-horizontal:center;");
    out.raw("mso-position-horizontal-relative:margin;mso-position-vertical:center;");
    out.raw("mso-position-vertical-relative:margin\" fillcolor=\"#");
    out.raw(layout.watermark().colour()).raw("\" stroked=\"f\"><v:textpath");
    out.raw(" style=\"font-family:&quot;").text(layout.fonts().level1()).raw("&quot;\"");
    out.with("string", text).raw("/></v:shape></w:pict></w:r></w:p>");
    return out.raw("</w:hdr>").toString();
  }
}
