package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.TemplateSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/** A template on its way out: the form, its explanation, and hidden the lists to choose from. */
public final class TemplateWorkbook {

  private static final String LIST_SHEET = "代码表";
  private static final String GUIDE_SHEET = "填报说明";
  private static final CellLook GUIDE = CellLook.PLAIN.place(CellLook.Place.WRAPPED);

  private final TemplateSpec spec;
  private final StyleTable styles = new StyleTable();
  private final PackageWriter workbook;

  private TemplateWorkbook(OutputStream out, TemplateSpec spec) throws IOException {
    this.spec = spec;
    this.workbook = new PackageWriter(out, Deflater.DEFAULT_COMPRESSION);
  }

  /** Writes a template; the stream stays open. */
  public static void write(OutputStream out, TemplateSpec spec) throws IOException {
    new TemplateWorkbook(out, spec).write();
  }

  private void write() throws IOException {
    Map<String, String> names = listNames();
    String form = SheetNames.allowed(spec.sheetName());
    XmlBytes sheet = workbook.addSheet(form, false);
    workbook.openSheet();
    TemplateForm layout = new TemplateForm(spec, styles, names);
    layout.write(sheet);
    workbook.endSheet(sheet);
    guide();
    lists();
    int headings = layout.headingRow();
    workbook.name(
        "name=\"_xlnm.Print_Titles\" localSheetId=\"0\"",
        SheetNames.quoted(form) + "!$" + headings + ":$" + headings);
    workbook.finish(styles);
  }

  /** Names by which formulas call the lists; a list's own name might read like a cell. */
  private Map<String, String> listNames() {
    Map<String, String> names = new LinkedHashMap<>();
    int column = 0;
    for (var list : spec.lists().entrySet()) {
      String name = "list_" + (column + 1);
      names.put(list.getKey(), name);
      String letters = CellNames.column(column++);
      int last = Math.max(1, list.getValue().size()) + 1;
      workbook.name(
          "name=\"" + name + "\"",
          SheetNames.quoted(LIST_SHEET) + "!$" + letters + "$2:$" + letters + "$" + last);
    }
    return names;
  }

  private void guide() throws IOException {
    XmlBytes xml = workbook.addSheet(GUIDE_SHEET, false);
    workbook.openSheet();
    xml.raw(XmlBytes.HEAD + "<worksheet xmlns=\"" + PackageWriter.MAIN + "\"><cols>");
    xml.raw("<col min=\"1\" max=\"1\" width=\"110\" customWidth=\"1\"/></cols><sheetData>");
    List<String> lines = new ArrayList<>();
    lines.add(SystemText.NOT_READ);
    lines.addAll(spec.explanation());
    int row = 0;
    for (String line : lines) {
      row++;
      CellLook look = row == 1 ? GUIDE.font(CellLook.Font.NOTE) : GUIDE;
      xml.raw("<row r=\"" + row + "\">");
      Cells.text(xml, "A" + row, styles.number(look), line);
      xml.raw("</row>");
    }
    xml.raw("</sheetData></worksheet>");
    workbook.endSheet(xml);
  }

  private void lists() throws IOException {
    if (spec.lists().isEmpty()) {
      return;
    }
    XmlBytes xml = workbook.addSheet(LIST_SHEET, true);
    workbook.openSheet();
    xml.raw(XmlBytes.HEAD + "<worksheet xmlns=\"" + PackageWriter.MAIN + "\"><sheetData>");
    List<Map.Entry<String, List<String>>> lists = List.copyOf(spec.lists().entrySet());
    int longest = lists.stream().mapToInt(list -> list.getValue().size()).max().orElse(0);
    for (int row = 0; row <= longest; row++) {
      xml.raw("<row r=\"" + (row + 1) + "\">");
      for (int column = 0; column < lists.size(); column++) {
        var list = lists.get(column);
        if (row <= list.getValue().size()) {
          String text = row == 0 ? list.getKey() : list.getValue().get(row - 1);
          Cells.text(xml, CellNames.column(column) + (row + 1), 0, text);
        }
      }
      xml.raw("</row>");
      xml.drain();
    }
    xml.raw("</sheetData></worksheet>");
    workbook.endSheet(xml);
  }
}
