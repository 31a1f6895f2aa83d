package cn.sanzi.sheets.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the rows of a sheet.
 *
 * @param isProtected whether cells that are not open for entry refuse it; without a password, and
 *     sorting, filtering, inserting and looks stay free
 * @param filter range with arrows for filtering; null for none
 * @param merged ranges that show as one cell
 * @param highlights where cells change colour
 */
record SheetEnd(
    boolean isProtected,
    @Nullable String filter,
    List<String> merged,
    List<Highlight> highlights,
    List<Validation> validations,
    Print print) {

  static SheetEnd of(Print print) {
    return new SheetEnd(false, null, List.of(), List.of(), List.of(), print);
  }

  SheetEnd whichIsProtected() {
    return new SheetEnd(true, filter, merged, highlights, validations, print);
  }

  SheetEnd filtering(String range) {
    return new SheetEnd(isProtected, range, merged, highlights, validations, print);
  }

  SheetEnd merging(List<String> ranges) {
    return new SheetEnd(isProtected, filter, ranges, highlights, validations, print);
  }

  SheetEnd highlighting(List<Highlight> all) {
    return new SheetEnd(isProtected, filter, merged, all, validations, print);
  }

  SheetEnd validating(List<Validation> all) {
    return new SheetEnd(isProtected, filter, merged, highlights, all, print);
  }

  /**
   * Cells that stand out while a formula holds.
   *
   * @param ranges with blanks between them
   * @param formula as it is for the first cell of the first range
   */
  record Highlight(String ranges, String formula) {}

  /**
   * How the sheet is printed.
   *
   * @param paper number of the size
   * @param pagesWide sheets of paper side by side
   * @param corner words at the top right of each page; null for none
   */
  record Print(int paper, boolean landscape, int pagesWide, @Nullable String corner) {

    static final int A3 = 8;
    static final int A4 = 9;
  }

  void write(XmlBuffer out) {
    out.raw("</sheetData>");
    if (isProtected) {
      out.raw(
          "<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\"");
      out.raw(" insertColumns=\"0\" insertRows=\"0\" insertHyperlinks=\"0\" deleteColumns=\"0\"");
      out.raw(" deleteRows=\"0\" sort=\"0\" autoFilter=\"0\"/>");
    }
    if (filter != null) {
      out.raw("<autoFilter ref=\"").raw(filter).raw("\"/>");
    }
    if (!merged.isEmpty()) {
      out.raw("<mergeCells count=\"").raw(merged.size()).raw("\">");
      merged.forEach(range -> out.raw("<mergeCell ref=\"").raw(range).raw("\"/>"));
      out.raw("</mergeCells>");
    }
    int priority = 1;
    for (Highlight highlight : highlights) {
      out.raw("<conditionalFormatting sqref=\"").raw(highlight.ranges());
      out.raw("\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"").raw(priority++);
      out.raw("\"><formula>").text(highlight.formula());
      out.raw("</formula></cfRule></conditionalFormatting>");
    }
    if (!validations.isEmpty()) {
      out.raw("<dataValidations count=\"").raw(validations.size()).raw("\">");
      validations.forEach(validation -> validation.write(out));
      out.raw("</dataValidations>");
    }
    print(out);
    out.raw("</worksheet>");
  }

  private void print(XmlBuffer out) {
    out.raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\"");
    out.raw(" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"");
    out.raw(print.paper()).raw("\" fitToWidth=\"").raw(print.pagesWide());
    out.raw("\" fitToHeight=\"0\" pageOrder=\"overThenDown\" orientation=\"");
    out.raw(print.landscape() ? "landscape" : "portrait").raw("\"/><headerFooter>");
    if (print.corner() != null) {
      out.raw("<oddHeader>").text("&R" + print.corner().replace("&", "&&")).raw("</oddHeader>");
    }
    out.raw("<oddFooter>").text("&C第 &P 页，共 &N 页").raw("</oddFooter></headerFooter>");
  }
}
