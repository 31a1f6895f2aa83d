package cn.sanzi.sheets.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.pack.XmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the package of a new workbook: its sheets as they come, at the end what lists them. */
final class PackageWriter {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final BigZip zip;
  private final List<Listed> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private record Listed(String name, boolean hidden) {}

  PackageWriter(OutputStream out, int level) throws IOException {
    zip = new BigZip(out);
    zip.setLevel(level);
    part(
        "_rels/.rels",
        XmlBytes.HEAD
            + "<Relationships xmlns=\""
            + PACKAGE
            + "relationships\"><Relationship Id=\"rId1\" Type=\""
            + LINKS
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  }

  /** Lists a sheet; nothing is written before it is opened. */
  XmlBytes addSheet(String name, boolean hidden) {
    sheets.add(new Listed(name, hidden));
    return new XmlBytes(zip);
  }

  /** Opens the sheet listed last; what is written goes there until it ends. */
  void openSheet() throws IOException {
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets.size() + ".xml"));
  }

  void endSheet(XmlBytes sheet) throws IOException {
    sheet.flush();
    zip.closeEntry();
  }

  /** Sends what there is to whoever waits for it. */
  void flush() throws IOException {
    zip.flush();
  }

  /** Gives a range a name; the formula names sheet and cells, the attributes stand as they are. */
  void name(String attributes, String formula) {
    StringBuilder xml = new StringBuilder("<definedName ").append(attributes).append('>');
    XmlText.append(xml, formula);
    names.add(xml.append("</definedName>").toString());
  }

  /** Writes what remains; the stream below stays open. */
  void finish(StyleTable styles) throws IOException {
    part("xl/styles.xml", styles.xml());
    part("xl/workbook.xml", workbook());
    part("xl/_rels/workbook.xml.rels", relations());
    part("[Content_Types].xml", contentTypes());
    zip.finish();
    zip.flush();
  }

  private String workbook() {
    StringBuilder xml = new StringBuilder(XmlBytes.HEAD);
    xml.append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets>");
    for (int i = 1; i <= sheets.size(); i++) {
      Listed sheet = sheets.get(i - 1);
      xml.append("<sheet name=\"");
      XmlText.append(xml, sheet.name());
      xml.append("\" sheetId=\"").append(i).append(sheet.hidden() ? "\" state=\"hidden" : "");
      xml.append("\" r:id=\"rId").append(i).append("\"/>");
    }
    xml.append("</sheets>");
    if (!names.isEmpty()) {
      xml.append("<definedNames>").append(String.join("", names)).append("</definedNames>");
    }
    return xml.append("</workbook>").toString();
  }

  private String relations() {
    StringBuilder xml = new StringBuilder(XmlBytes.HEAD);
    xml.append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 1; i <= sheets.size(); i++) {
      xml.append("<Relationship Id=\"rId").append(i).append("\" Type=\"" + LINKS + "/worksheet\"");
      xml.append(" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
    }
    xml.append("<Relationship Id=\"rId").append(sheets.size() + 1);
    return xml.append("\" Type=\"" + LINKS + "/styles\" Target=\"styles.xml\"/></Relationships>")
        .toString();
  }

  private String contentTypes() {
    StringBuilder xml = new StringBuilder(XmlBytes.HEAD);
    xml.append("<Types xmlns=\"" + PACKAGE + "content-types\">");
    xml.append(
        "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(xml, "/xl/workbook.xml", "sheet.main+xml");
    override(xml, "/xl/styles.xml", "styles+xml");
    for (int i = 1; i <= sheets.size(); i++) {
      override(xml, "/xl/worksheets/sheet" + i + ".xml", "worksheet+xml");
    }
    return xml.append("</Types>").toString();
  }

  private static void override(StringBuilder xml, String part, String type) {
    xml.append("<Override PartName=\"").append(part);
    xml.append("\" ContentType=\"" + TYPES).append(type).append("\"/>");
  }

  private void part(String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  /** The library's, with a larger buffer: by default it fetches 512 bytes at a time. */
  private static final class BigZip extends ZipOutputStream {
    BigZip(OutputStream out) {
      super(out, UTF_8);
      buf = new byte[1 << 16];
    }
  }
}
