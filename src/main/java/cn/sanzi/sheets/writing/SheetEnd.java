package cn.sanzi.sheets.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the rows of a sheet.
 *
 * @param filter range with arrows for filtering; null for none
 * @param merged ranges that show as one cell
 */
record SheetEnd(
    @Nullable String filter, List<String> merged, List<Validation> validations, Print print) {

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
    if (filter != null) {
      out.raw("<autoFilter ref=\"").raw(filter).raw("\"/>");
    }
    if (!merged.isEmpty()) {
      out.raw("<mergeCells count=\"").raw(merged.size()).raw("\">");
      merged.forEach(range -> out.raw("<mergeCell ref=\"").raw(range).raw("\"/>"));
      out.raw("</mergeCells>");
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
