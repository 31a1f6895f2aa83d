package cn.sanzi.documents;

import cn.sanzi.documents.OfficialDocument.Column;
import cn.sanzi.documents.OfficialDocument.Table;
import java.util.List;

/** A table within the text, as wide as the text. */
final class TableXml {

  private final Xml xml;
  private final Layout layout;

  TableXml(Xml xml, Layout layout) {
    this.xml = xml;
    this.layout = layout;
  }

  void write(Table table) {
    long[] widths = widths(table.columns());
    xml.raw("<w:tbl><w:tblPr>");
    xml.raw("<w:tblW").with("w:w", sum(widths)).raw(" w:type=\"dxa\"/><w:jc w:val=\"center\"/>");
    xml.raw("<w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.raw("<w:").raw(side).raw(" w:val=\"single\" w:sz=\"4\" w:space=\"0\"/>");
    }
    xml.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    xml.raw("<w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/>");
    xml.raw("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (long width : widths) {
      xml.raw("<w:gridCol").with("w:w", width).raw("/>");
    }
    xml.raw("</w:tblGrid>");
    heading(table.columns(), widths);
    table.rows().forEach(row -> row(table.columns(), row, widths));
    xml.raw("</w:tbl>");
    // Without a line between, two tables would grow together.
    new Paragraph(xml, 6).begin().end();
  }

  private void heading(List<Column> columns, long[] widths) {
    xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int i = 0; i < columns.size(); i++) {
      cell(widths[i], "center", layout.fonts().level1(), columns.get(i).heading());
    }
    xml.raw("</w:tr>");
  }

  private void row(List<Column> columns, List<String> cells, long[] widths) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells, " + columns.size() + " columns");
    }
    xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (int i = 0; i < cells.size(); i++) {
      String align = columns.get(i).figures() ? "right" : "left";
      cell(widths[i], align, layout.fonts().body(), cells.get(i));
    }
    xml.raw("</w:tr>");
  }

  private void cell(long width, String align, String font, String text) {
    xml.raw("<w:tc><w:tcPr><w:tcW").with("w:w", width).raw(" w:type=\"dxa\"/>");
    xml.raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
    int size = layout.sizes().table();
    new Paragraph(xml, size * 1.5).align(align).begin().run(font, size, text).end();
    xml.raw("</w:tc>");
  }

  private long[] widths(List<Column> columns) {
    long all = Layout.twips(layout.page().textWidth());
    int shares = columns.stream().mapToInt(Column::share).sum();
    return columns.stream().mapToLong(column -> all * column.share() / shares).toArray();
  }

  private static long sum(long[] widths) {
    long sum = 0;
    for (long width : widths) {
      sum += width;
    }
    return sum;
  }
}
