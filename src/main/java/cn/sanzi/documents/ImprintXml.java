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

  void write(Imprint imprint) {
    List<Line> lines = lines(imprint);
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), i == 0, i == lines.size() - 1);
    }
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

  private void line(Line line, boolean first, boolean last) {
    int size = layout.sizes().imprint();
    String font = layout.fonts().body();
    Paragraph paragraph =
        new Paragraph(xml, layout.grid().linePitch())
            .place(frame() + borders(first, last) + tab(size))
            .within(100, 100, 0, size)
            .begin()
            .run(font, size, line.left());
    if (line.right() != null) {
      paragraph.tab().run(font, size, line.right());
    }
    paragraph.end();
  }

  /** Lines in one frame at the foot of the text. */
  private String frame() {
    return new Xml()
        .raw("<w:framePr")
        .with("w:w", Layout.twips(layout.page().textWidth()))
        .raw(" w:hSpace=\"0\" w:wrap=\"around\" w:vAnchor=\"margin\" w:hAnchor=\"margin\"")
        .raw(" w:xAlign=\"center\" w:yAlign=\"bottom\"/>")
        .toString();
  }

  private String borders(boolean first, boolean last) {
    Xml out = new Xml().raw("<w:pBdr>");
    border(out, "top", first ? layout.imprint().thick() : layout.imprint().thin());
    if (last) {
      border(out, "bottom", layout.imprint().thick());
    }
    return out.raw("</w:pBdr>").toString();
  }

  private static void border(Xml out, String side, double millimetres) {
    out.raw("<w:").raw(side).raw(" w:val=\"single\"").with("w:sz", Layout.eighths(millimetres));
    out.raw(" w:space=\"1\" w:color=\"000000\"/>");
  }

  private String tab(int size) {
    long right = Layout.twips(layout.page().textWidth()) - 20L * size;
    return "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + right + "\"/></w:tabs>";
  }
}
