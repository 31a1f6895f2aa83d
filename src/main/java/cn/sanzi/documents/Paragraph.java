package cn.sanzi.documents;

import org.jspecify.annotations.Nullable;

/** One paragraph: how it lies, and its runs. */
final class Paragraph {

  private final Xml xml;
  private @Nullable String place;
  private double line;
  private double before;
  private @Nullable String indent;
  private @Nullable String align;
  private boolean pageBreak;
  private boolean keepNext;

  Paragraph(Xml xml, double line) {
    this.xml = xml;
    this.line = line;
  }

  /** Line height in points. */
  Paragraph line(double points) {
    line = points;
    return this;
  }

  Paragraph before(double millimetres) {
    before = millimetres;
    return this;
  }

  Paragraph align(String value) {
    align = value;
    return this;
  }

  /** Something before the spacing, such as a border or tab stops. */
  Paragraph place(String markup) {
    place = markup;
    return this;
  }

  Paragraph onNewPage() {
    pageBreak = true;
    return this;
  }

  Paragraph keepNext() {
    keepNext = true;
    return this;
  }

  /** First line set in by two characters. */
  Paragraph firstLine(int size) {
    indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + 2 * 20 * size + "\"/>";
    return this;
  }

  /** Set in from the left and the right, in hundredths of a character. */
  Paragraph within(long left, long right, long hanging, int size) {
    Xml in = new Xml().raw("<w:ind");
    in.with("w:leftChars", left).with("w:left", left * size / 5);
    in.with("w:rightChars", right).with("w:right", right * size / 5);
    if (hanging > 0) {
      in.with("w:hangingChars", hanging).with("w:hanging", hanging * size / 5);
    }
    indent = in.raw("/>").toString();
    return this;
  }

  Paragraph begin() {
    xml.raw("<w:p><w:pPr>");
    xml.raw(keepNext ? "<w:keepNext/>" : "").raw(pageBreak ? "<w:pageBreakBefore/>" : "");
    xml.raw(place == null ? "" : place);
    // Lines are exact; snapping to the page's grid would stretch those of tables.
    xml.raw("<w:snapToGrid w:val=\"0\"/>");
    xml.raw("<w:spacing").with("w:before", Layout.twips(before)).with("w:after", 0);
    xml.with("w:line", Layout.points(line)).raw(" w:lineRule=\"exact\"/>");
    xml.raw(indent == null ? "" : indent);
    if (align != null) {
      xml.raw("<w:jc").with("w:val", align).raw("/>");
    }
    xml.raw("</w:pPr>");
    return this;
  }

  Paragraph run(String font, int size, String text) {
    return run(font, size, text, null);
  }

  Paragraph run(String font, int size, String text, @Nullable String colour) {
    xml.raw("<w:r>").raw(properties(font, size, colour));
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      xml.raw(i == 0 ? "" : "<w:br/>").raw("<w:t xml:space=\"preserve\">");
      xml.text(lines[i]).raw("</w:t>");
    }
    xml.raw("</w:r>");
    return this;
  }

  Paragraph tab() {
    xml.raw("<w:r><w:tab/></w:r>");
    return this;
  }

  void end() {
    xml.raw("</w:p>");
  }

  static String properties(String font, int size, @Nullable String colour) {
    Xml out = new Xml().raw("<w:rPr><w:rFonts");
    for (String script : new String[] {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"}) {
      out.with(script, font);
    }
    out.raw(" w:hint=\"eastAsia\"/>");
    if (colour != null) {
      out.raw("<w:color").with("w:val", colour).raw("/>");
    }
    // 28 characters of 16 points in 156 mm: the standard's type is a little narrower than ours.
    out.raw("<w:spacing").with("w:val", -Math.round(size * 0.25)).raw("/>");
    out.raw("<w:sz").with("w:val", 2L * size).raw("/>");
    return out.raw("<w:szCs").with("w:val", 2L * size).raw("/></w:rPr>").toString();
  }
}
