package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.util.List;

/** The top of an exported sheet: title, notes, headings, which stay when one scrolls. */
final class SheetHead {

  static final String PAGE =
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\""
          + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\""
          + " fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N"
          + " 页</oddFooter></headerFooter>";

  private static final CellLook TITLE = CellLook.PLAIN.font(CellLook.Font.TITLE);
  private static final CellLook NOTE = CellLook.PLAIN.font(CellLook.Font.NOTE);
  private static final CellLook HEADING =
      CellLook.PLAIN
          .font(CellLook.Font.HEADING)
          .fill("EAF0F7")
          .place(CellLook.Place.CENTRE)
          .bordered();

  private final ExportSpec spec;
  private final StyleTable styles;

  SheetHead(ExportSpec spec, StyleTable styles) {
    this.spec = spec;
    this.styles = styles;
  }

  /** Rows down to the headings. */
  static int rows(ExportSpec spec) {
    return spec.subtitle().size() + 2;
  }

  /**
   * Writes from the start of the sheet to the headings; returns the number of the headings' row.
   */
  int write(XmlBytes xml) {
    int headings = rows(spec);
    xml.raw(XmlBytes.HEAD + "<worksheet xmlns=\"" + PackageWriter.MAIN + "\">");
    xml.raw(
        "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView"
            + " workbookViewId=\"0\">");
    xml.raw("<pane ySplit=\"" + headings + "\" topLeftCell=\"A" + (headings + 1) + "\"");
    xml.raw(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    columns(xml);
    xml.raw("<sheetData>");
    String watermark = spec.watermark() == null ? "" : "　【" + spec.watermark() + "】";
    line(xml, 1, TITLE, spec.title() + watermark);
    int row = 1;
    for (String note : spec.subtitle()) {
      line(xml, ++row, NOTE, note);
    }
    headings(xml, headings);
    return headings;
  }

  private void columns(XmlBytes xml) {
    if (spec.columns().isEmpty()) {
      return;
    }
    xml.raw("<cols>");
    int number = 0;
    for (ExportColumn column : spec.columns()) {
      number++;
      int style = styles.number(CellWriter.look(column.decimals()));
      xml.raw("<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + column.width());
      xml.raw("\" style=\"" + style + "\" customWidth=\"1\"/>");
    }
    xml.raw("</cols>");
  }

  private void line(XmlBytes xml, int row, CellLook look, String text) {
    xml.raw("<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"" + styles.number(look));
    xml.raw("\" t=\"inlineStr\"><is><t>").text(text).raw("</t></is></c></row>");
  }

  private void headings(XmlBytes xml, int row) {
    List<ExportColumn> columns = spec.columns();
    int style = styles.number(HEADING);
    xml.raw("<row r=\"" + row + "\">");
    for (int i = 0; i < columns.size(); i++) {
      xml.raw(
          "<c r=\"" + CellNames.column(i) + row + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t>");
      xml.text(columns.get(i).heading()).raw("</t></is></c>");
    }
    xml.raw("</row>");
  }
}
