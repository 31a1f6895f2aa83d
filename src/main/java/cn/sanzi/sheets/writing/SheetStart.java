package cn.sanzi.sheets.writing;

import java.util.List;

/**
 * What stands before the rows of a sheet.
 *
 * @param frozenColumns columns that stay when the user moves to the right
 * @param frozenRows rows that stay when the user moves down
 * @param columns from A on
 */
record SheetStart(int frozenColumns, int frozenRows, boolean gridLines, List<Col> columns) {

  /**
   * A column.
   *
   * @param style of the cells that are not written
   */
  record Col(double width, int style, boolean hidden) {}

  void write(XmlBuffer out, boolean first) {
    out.raw(Parts.XML).raw("<worksheet xmlns=\"").raw(Parts.MAIN).raw("\">");
    out.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView");
    out.raw(gridLines ? "" : " showGridLines=\"0\"").raw(first ? " tabSelected=\"1\"" : "");
    out.raw(" workbookViewId=\"0\">");
    pane(out);
    out.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"");
    out.raw(" customHeight=\"1\"/><cols>");
    for (int i = 0; i < columns.size(); i++) {
      Col col = columns.get(i);
      out.raw("<col min=\"").raw(i + 1L).raw("\" max=\"").raw(i + 1L).raw("\" width=\"");
      out.raw(Double.toString(col.width())).raw("\" style=\"").raw(col.style());
      out.raw(col.hidden() ? "\" hidden=\"1" : "").raw("\" customWidth=\"1\"/>");
    }
    out.raw("</cols><sheetData>");
  }

  private void pane(XmlBuffer out) {
    if (frozenColumns == 0 && frozenRows == 0) {
      return;
    }
    String active =
        frozenColumns == 0 ? "bottomLeft" : frozenRows == 0 ? "topRight" : "bottomRight";
    String corner = Places.cell(frozenColumns, frozenRows + 1);
    out.raw("<pane");
    if (frozenColumns > 0) {
      out.raw(" xSplit=\"").raw(frozenColumns).raw("\"");
    }
    if (frozenRows > 0) {
      out.raw(" ySplit=\"").raw(frozenRows).raw("\"");
    }
    out.raw(" topLeftCell=\"").raw(corner).raw("\" activePane=\"").raw(active);
    out.raw("\" state=\"frozen\"/><selection pane=\"").raw(active).raw("\" activeCell=\"");
    out.raw(corner).raw("\" sqref=\"").raw(corner).raw("\"/>");
  }
}
