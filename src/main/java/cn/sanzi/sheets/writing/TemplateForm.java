package cn.sanzi.sheets.writing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sheet to fill in. Column A is hidden and holds the mark and the rows' ids; the row above the
 * headings is hidden and holds the columns' keys.
 */
final class TemplateForm {

  private static final byte[] ROW_END = "</row>".getBytes(US_ASCII);

  /** Beyond the blank rows that are drawn, the drop-downs go on for so many more. */
  private static final int SPARE_ROWS = 2_000;

  private final TemplateSpec spec;
  private final StyleTable styles;
  private final TemplateLooks looks;
  private final Map<String, String> listNames;
  private final boolean sections;

  TemplateForm(TemplateSpec spec, StyleTable styles, Map<String, String> listNames) {
    this.spec = spec;
    this.styles = styles;
    this.looks = new TemplateLooks(styles);
    this.listNames = listNames;
    this.sections = spec.columns().stream().anyMatch(column -> !column.section().isEmpty());
  }

  private int sectionRow() {
    return spec.subtitle().size() + 2;
  }

  private int keyRow() {
    return sectionRow() + (sections ? 1 : 0);
  }

  int headingRow() {
    return keyRow() + 1;
  }

  void write(XmlBytes xml) throws IOException {
    xml.raw(XmlBytes.HEAD + "<worksheet xmlns=\"" + PackageWriter.MAIN + "\">");
    xml.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
    xml.raw("<sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">");
    String corner = "C" + (headingRow() + 1);
    xml.raw("<pane xSplit=\"2\" ySplit=\"" + headingRow() + "\" topLeftCell=\"" + corner + "\"");
    xml.raw(" activePane=\"bottomRight\" state=\"frozen\"/>");
    xml.raw("<selection pane=\"bottomRight\" activeCell=\"" + corner + "\" sqref=\"" + corner);
    xml.raw("\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\"/>");
    columns(xml);
    xml.raw("<sheetData>");
    head(xml);
    int last = rows(xml);
    xml.raw("</sheetData>");
    protection(xml);
    merges(xml);
    new TemplateChecks(spec, listNames).write(xml, headingRow() + 1, last + SPARE_ROWS);
    xml.raw(
        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\""
            + " footer=\"0.3\"/>");
    xml.raw("<pageSetup paperSize=\"8\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    xml.raw("<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
    xml.raw("</worksheet>");
  }

  private void columns(XmlBytes xml) {
    xml.raw("<cols><col min=\"1\" max=\"1\" width=\"4\" hidden=\"1\" customWidth=\"1\" style=\"");
    xml.raw(looks.id() + "\"/>");
    int number = 1;
    for (TemplateColumn column : spec.columns()) {
      number++;
      xml.raw("<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + column.width());
      xml.raw("\" style=\"" + looks.spare(column) + "\" customWidth=\"1\"/>");
    }
    xml.raw("</cols>");
  }

  private void head(XmlBytes xml) {
    String watermark = spec.watermark() == null ? "" : "　【" + spec.watermark() + "】";
    xml.raw("<row r=\"1\" ht=\"34\" customHeight=\"1\">");
    Cells.text(xml, "A1", looks.id(), spec.mark());
    Cells.text(xml, "B1", looks.title(), spec.title() + watermark);
    xml.raw(ROW_END);
    int row = 1;
    for (String line : spec.subtitle()) {
      row++;
      xml.raw("<row r=\"" + row + "\" ht=\"20\" customHeight=\"1\">");
      Cells.text(xml, "B" + row, looks.note(), line);
      xml.raw(ROW_END);
    }
    sections(xml);
    keys(xml);
    headings(xml);
  }

  private void sections(XmlBytes xml) {
    if (!sections) {
      return;
    }
    int row = sectionRow();
    xml.raw("<row r=\"" + row + "\" ht=\"20\" customHeight=\"1\">");
    String before = "";
    for (int i = 0; i < spec.columns().size(); i++) {
      String section = spec.columns().get(i).section();
      String at = CellNames.column(i + 1) + row;
      if (section.equals(before)) {
        Cells.blank(xml, at, looks.section());
      } else {
        Cells.text(xml, at, looks.section(), section);
      }
      before = section;
    }
    xml.raw(ROW_END);
  }

  private void keys(XmlBytes xml) {
    int row = keyRow();
    xml.raw("<row r=\"" + row + "\" hidden=\"1\">");
    Cells.text(xml, "A" + row, looks.id(), spec.idKey());
    for (int i = 0; i < spec.columns().size(); i++) {
      Cells.text(xml, CellNames.column(i + 1) + row, looks.id(), spec.columns().get(i).key());
    }
    xml.raw(ROW_END);
  }

  private void headings(XmlBytes xml) {
    int row = headingRow();
    xml.raw("<row r=\"" + row + "\" ht=\"42\" customHeight=\"1\">");
    for (int i = 0; i < spec.columns().size(); i++) {
      TemplateColumn column = spec.columns().get(i);
      String star = column.required() ? "*" : "";
      Cells.text(
          xml, CellNames.column(i + 1) + row, looks.heading(column), star + column.heading());
    }
    xml.raw(ROW_END);
  }

  /** Writes the rows to begin with and the blank ones; returns the number of the last. */
  private int rows(XmlBytes xml) throws IOException {
    CellWriter ids = new CellWriter(0, looks.idLook(), styles);
    CellWriter[] cells = new CellWriter[spec.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new CellWriter(i + 1, looks.entryLook(spec.columns().get(i)), styles);
    }
    int row = headingRow();
    for (TemplateRow filled : spec.rows()) {
      byte[] digits = startRow(xml, ++row);
      ids.text(xml, digits, filled.id());
      for (int i = 0; i < cells.length; i++) {
        write(xml, cells[i], digits, i, filled.texts());
      }
      xml.raw(ROW_END);
      xml.drain();
    }
    for (int i = 0; i < spec.blankRows(); i++) {
      byte[] digits = startRow(xml, ++row);
      for (CellWriter cell : cells) {
        cell.blank(xml, digits);
      }
      xml.raw(ROW_END);
      xml.drain();
    }
    return row;
  }

  private static byte[] startRow(XmlBytes xml, int row) {
    xml.raw("<row r=\"" + row + "\">");
    return Integer.toString(row).getBytes(US_ASCII);
  }

  private void write(
      XmlBytes xml, CellWriter cell, byte[] row, int column, List<@Nullable String> texts) {
    String text = column < texts.size() ? texts.get(column) : null;
    if (text == null || text.isEmpty()) {
      cell.blank(xml, row);
      return;
    }
    switch (spec.columns().get(column).value()) {
      case TEXT -> cell.text(xml, row, text);
      case NUMBER, INTEGER -> cell.number(xml, row, text);
      case DATE -> date(xml, cell, row, text);
    }
  }

  private static void date(XmlBytes xml, CellWriter cell, byte[] row, String text) {
    try {
      cell.date(xml, row, LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      cell.text(xml, row, text);
    }
  }

  /** Without a password: it keeps from slips, not from intent. */
  private void protection(XmlBytes xml) {
    if (spec.columns().stream().anyMatch(TemplateColumn::locked)) {
      xml.raw("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\"");
      xml.raw(" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\" sort=\"0\"");
      xml.raw(" autoFilter=\"0\"/>");
    }
  }

  private void merges(XmlBytes xml) {
    StringBuilder merges = new StringBuilder();
    int count = 0;
    if (sections) {
      int from = 0;
      for (int i = 1; i <= spec.columns().size(); i++) {
        boolean ends =
            i == spec.columns().size()
                || !spec.columns().get(i).section().equals(spec.columns().get(from).section());
        if (ends && i - from > 1) {
          merges
              .append("<mergeCell ref=\"")
              .append(CellNames.column(from + 1))
              .append(sectionRow());
          merges.append(':').append(CellNames.column(i)).append(sectionRow()).append("\"/>");
          count++;
        }
        from = ends ? i : from;
      }
    }
    if (count > 0) {
      xml.raw("<mergeCells count=\"" + count + "\">" + merges + "</mergeCells>");
    }
  }
}
