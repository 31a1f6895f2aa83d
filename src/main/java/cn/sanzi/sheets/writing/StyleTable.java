package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.pack.XmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The looks used in a workbook, each by its number; written when all are known. */
final class StyleTable {

  private static final int FIRST_OWN_FORMAT = 176;
  private static final String EDGE = " style=\"thin\"><color rgb=\"FFD0D3D6\"/></";

  private static final List<CellLook.Font> FONTS = List.of(CellLook.Font.values());

  private final Map<CellLook, Integer> looks = new LinkedHashMap<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();
  private final Map<String, Integer> fills = new LinkedHashMap<>();

  StyleTable() {
    number(CellLook.PLAIN);
    // The format fixes the first two fills.
    fills.put("<patternFill patternType=\"none\"/>", 0);
    fills.put("<patternFill patternType=\"gray125\"/>", 1);
  }

  int number(CellLook look) {
    Integer known = looks.get(look);
    if (known != null) {
      return known;
    }
    looks.put(look, looks.size());
    return looks.size() - 1;
  }

  String xml() {
    StringBuilder cells = new StringBuilder();
    looks.keySet().forEach(look -> cells.append(xf(look)));
    StringBuilder out = new StringBuilder(XmlBytes.HEAD);
    out.append("<styleSheet xmlns=\"").append(PackageWriter.MAIN).append("\">");
    if (!formats.isEmpty()) {
      out.append("<numFmts count=\"").append(formats.size()).append("\">");
      formats.forEach((code, id) -> appendFormat(out, code, id));
      out.append("</numFmts>");
    }
    appendFonts(out);
    out.append("<fills count=\"").append(fills.size()).append("\">");
    fills.keySet().forEach(fill -> out.append("<fill>").append(fill).append("</fill>"));
    out.append("</fills>").append(borders());
    out.append(
        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
            + " borderId=\"0\"/></cellStyleXfs>");
    out.append("<cellXfs count=\"").append(looks.size()).append("\">").append(cells);
    return out.append(
            "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
                + " builtinId=\"0\"/></cellStyles></styleSheet>")
        .toString();
  }

  private static void appendFormat(StringBuilder out, String code, int id) {
    out.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
    XmlText.append(out, code);
    out.append("\"/>");
  }

  private static void appendFonts(StringBuilder out) {
    out.append("<fonts count=\"").append(FONTS.size()).append("\">");
    for (CellLook.Font font : FONTS) {
      out.append(font.xml());
    }
    out.append("</fonts>");
  }

  private static String borders() {
    return "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>"
        + "<left"
        + EDGE
        + "left><right"
        + EDGE
        + "right><top"
        + EDGE
        + "top><bottom"
        + EDGE
        + "bottom>"
        + "<diagonal/></border></borders>";
  }

  private String xf(CellLook look) {
    int format = format(look.format());
    int fill = fill(look.fill());
    String protection = look.locked() ? "" : "<protection locked=\"0\"/>";
    return "<xf numFmtId=\""
        + format
        + "\" fontId=\""
        + FONTS.indexOf(look.font())
        + "\" fillId=\""
        + fill
        + "\" borderId=\""
        + (look.border() ? 1 : 0)
        + "\" xfId=\"0\""
        + (look.quoted() ? " quotePrefix=\"1\"" : "")
        + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
        + " applyAlignment=\"1\" applyProtection=\"1\">"
        + look.place().xml()
        + protection
        + "</xf>";
  }

  private int format(String code) {
    return switch (code) {
      case "General" -> 0;
      case "0" -> 1;
      case "#,##0.00" -> 4;
      case "@" -> 49;
      default -> formats.computeIfAbsent(code, _ -> FIRST_OWN_FORMAT + formats.size());
    };
  }

  private int fill(String colour) {
    if (colour.isEmpty()) {
      return 0;
    }
    String xml =
        "<patternFill patternType=\"solid\"><fgColor rgb=\"FF"
            + colour
            + "\"/><bgColor indexed=\"64\"/></patternFill>";
    return fills.computeIfAbsent(xml, _ -> fills.size());
  }
}
