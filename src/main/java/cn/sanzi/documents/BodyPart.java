package cn.sanzi.documents;

import cn.sanzi.documents.OfficialDocument.Attachment;
import cn.sanzi.documents.OfficialDocument.Closing;
import cn.sanzi.documents.OfficialDocument.Head;
import java.util.List;

/** The main part: head, title, text, attachments, signature, imprint, in the order of the page. */
final class BodyPart {

  private final Xml xml = new Xml();
  private final Layout layout;
  private final OfficialDocument document;
  private final Blocks blocks;

  BodyPart(Layout layout, OfficialDocument document) {
    this.layout = layout;
    this.document = document;
    this.blocks = new Blocks(xml, layout);
  }

  String write() {
    xml.raw(Parts.XML).raw("<w:document").raw(Parts.NAMESPACES).raw("><w:body>");
    if (document.head() != null) {
      head(document.head());
    }
    title(document.title());
    addressee();
    blocks.write(document.body());
    attachmentNames();
    if (document.closing() != null) {
      closing(document.closing());
    }
    if (document.note() != null) {
      line("（" + document.note() + "）", 200);
    }
    attachments();
    if (document.imprint() != null) {
      new ImprintXml(xml, layout).write(document.imprint());
      // A frame needs a paragraph to stand beside.
      new Paragraph(xml, 1).begin().end();
    }
    section();
    return xml.raw("</w:body></w:document>").toString();
  }

  private void head(Head head) {
    int size = layout.markSize(head.mark());
    String colour = layout.mark().colour();
    blocks
        .paragraph()
        .line(size * 1.3)
        .before(layout.mark().above())
        .align("center")
        .begin()
        .run(layout.fonts().title(), size, head.mark(), colour)
        .end();
    blocks.blank(2);
    number(head);
    blocks.blank(2);
  }

  /** The number, with whoever signs on the right, above the red line. */
  private void number(Head head) {
    int size = layout.sizes().body();
    String font = layout.fonts().body();
    String text = head.number() == null ? "" : head.number();
    String line =
        new Xml()
            .raw("<w:pBdr><w:bottom w:val=\"single\"")
            .with("w:sz", Math.round(layout.mark().lineWidth() * 8))
            .with("w:space", Math.round(layout.mark().lineGap() * 72 / 25.4))
            .with("w:color", layout.mark().colour())
            .raw("/></w:pBdr>")
            .toString();
    if (head.signer() == null) {
      blocks.paragraph().place(line).align("center").begin().run(font, size, text).end();
      return;
    }
    long right = Layout.twips(layout.page().textWidth()) - 20L * size;
    blocks
        .paragraph()
        .place(line + "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + right + "\"/></w:tabs>")
        .begin()
        .run(font, size, "　" + text)
        .tab()
        .run(font, size, "签发人：")
        .run(layout.fonts().level2(), size, head.signer())
        .end();
  }

  private void title(String title) {
    int size = layout.sizes().title();
    for (String text : TitleLines.of(title, layout.charactersInLine(size))) {
      blocks
          .paragraph()
          .line(layout.titleLine())
          .align("center")
          .keepNext()
          .begin()
          .run(layout.fonts().title(), size, text)
          .end();
    }
    blocks.blank(1);
  }

  private void addressee() {
    if (document.addressee() != null) {
      line(document.addressee() + "：", 0);
    }
  }

  private void attachmentNames() {
    List<Attachment> attachments = document.attachments();
    if (attachments.isEmpty()) {
      return;
    }
    blocks.blankKept(1);
    boolean single = attachments.size() == 1;
    for (int i = 0; i < attachments.size(); i++) {
      String number = single ? "" : (i + 1) + ".";
      String before = i == 0 ? "附件：" : "　　　";
      int hanging = 300 + 50 * number.length();
      int size = layout.sizes().body();
      blocks
          .paragraph()
          .within(200L + hanging, 0, hanging, size)
          .keepNext()
          .begin()
          .run(layout.fonts().body(), size, before + number + attachments.get(i).name())
          .end();
    }
  }

  private void closing(Closing closing) {
    String date = OfficialDocument.day(closing.date());
    ClosingPlaces places = ClosingPlaces.of(closing.signatory(), date, closing.sealed());
    // A seal never stands on a page without text.
    blocks.blankKept(closing.sealed() ? 3 : 2);
    right(closing.signatory(), places.signatory(), true);
    right(date, places.date(), false);
  }

  private void right(String text, long indent, boolean keepNext) {
    int size = layout.sizes().body();
    Paragraph paragraph = blocks.paragraph().within(0, indent, 0, size).align("right");
    (keepNext ? paragraph.keepNext() : paragraph)
        .begin()
        .run(layout.fonts().body(), size, text)
        .end();
  }

  private void line(String text, int left) {
    int size = layout.sizes().body();
    blocks
        .paragraph()
        .within(left, 0, 0, size)
        .begin()
        .run(layout.fonts().body(), size, text)
        .end();
  }

  private void attachments() {
    List<Attachment> attachments = document.attachments();
    for (int i = 0; i < attachments.size(); i++) {
      if (attachments.get(i).body().isEmpty()) {
        continue;
      }
      String number = attachments.size() == 1 ? "" : String.valueOf(i + 1);
      blocks
          .paragraph()
          .onNewPage()
          .begin()
          .run(layout.fonts().level1(), layout.sizes().body(), "附件" + number)
          .end();
      blocks.blank(1);
      title(attachments.get(i).name());
      blocks.write(attachments.get(i).body());
    }
  }

  private void section() {
    Layout.Page page = layout.page();
    xml.raw("<w:sectPr>");
    if (document.watermark() != null) {
      xml.raw("<w:headerReference w:type=\"default\" r:id=\"rId5\"/>");
      xml.raw("<w:headerReference w:type=\"even\" r:id=\"rId5\"/>");
    }
    xml.raw("<w:footerReference w:type=\"default\" r:id=\"rId3\"/>");
    xml.raw("<w:footerReference w:type=\"even\" r:id=\"rId4\"/><w:pgSz");
    xml.with("w:w", Layout.twips(page.width())).with("w:h", Layout.twips(page.height()));
    xml.raw("/><w:pgMar").with("w:top", Layout.twips(page.top()));
    xml.with("w:right", Layout.twips(page.right())).with("w:bottom", Layout.twips(page.bottom()));
    xml.with("w:left", Layout.twips(page.left())).with("w:header", Layout.twips(15));
    xml.with("w:footer", Layout.twips(page.footer() - 5)).with("w:gutter", 0);
    xml.raw("/><w:docGrid w:type=\"lines\"");
    xml.with("w:linePitch", Layout.points(layout.grid().linePitch())).raw("/></w:sectPr>");
  }
}
