package cn.sanzi.documents;

import cn.sanzi.documents.OfficialDocument.Imprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The imprint at the foot of the last page (版记), between lines as wide as the text. */
final class ImprintXml {

  private final Xml xml;
  private final Layout layout;

  ImprintXml(Xml xml, Layout layout) {
    this.xml = xml;
    this.layout = layout;
  }

  /** One line: text on the left, and on the right. */
  private record Line(String left, @Nullable String right) {}

  /** A table that floats at the foot of the text; programs that cannot float it leave it below. */
  void write(Imprint imprint) {
    List<Line> lines = lines(imprint);
    long width = Layout.twips(layout.page().textWidth());
    xml.raw("<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"margin\"");
    xml.raw(" w:tblpXSpec=\"center\" w:tblpYSpec=\"bottom\"/><w:tblOverlap w:val=\"never\"/>");
    xml.raw("<w:tblW").with("w:w", width).raw(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    xml.raw("</w:tblPr><w:tblGrid><w:gridCol").with("w:w", width).raw("/></w:tblGrid>");
    for (int i = 0; i < lines.size(); i++) {
      row(lines.get(i), i == 0, i == lines.size() - 1, width);
    }
    xml.raw("</w:tbl>");
  }

  private static List<Line> lines(Imprint imprint) {
    var lines = new ArrayList<Line>();
    if (imprint.copies() != null) {
      lines.add(new Line("抄送：" + imprint.copies() + "。", null));
    }
    if (imprint.printer() != null && imprint.date() != null) {
      lines.add(new Line(imprint.printer(), OfficialDocument.day(imprint.date()) + "印发"));
    }
    return lines;
  }

  private void row(Line line, boolean first, boolean last, long width) {
    int size = layout.sizes().imprint();
    String font = layout.fonts().body();
    xml.raw("<w:tr><w:tc><w:tcPr><w:tcW").with("w:w", width).raw(" w:type=\"dxa\"/><w:tcBorders>");
    border("top", first ? layout.imprint().thick() : layout.imprint().thin());
    border("bottom", last ? layout.imprint().thick() : layout.imprint().thin());
    xml.raw("</w:tcBorders></w:tcPr>");
    long right = width - 20L * size - 216;
    Paragraph paragraph =
        new Paragraph(xml, layout.grid().linePitch())
            .place("<w:tabs><w:tab w:val=\"right\" w:pos=\"" + right + "\"/></w:tabs>")
            .within(100, 100, 0, size)
            .begin()
            .run(font, size, line.left());
    if (line.right() != null) {
      paragraph.tab().run(font, size, line.right());
    }
    paragraph.end();
    xml.raw("</w:tc></w:tr>");
  }

  private void border(String side, double millimetres) {
    xml.raw("<w:").raw(side).raw(" w:val=\"single\"").with("w:sz", Layout.eighths(millimetres));
    xml.raw(" w:space=\"0\" w:color=\"000000\"/>");
  }
}
