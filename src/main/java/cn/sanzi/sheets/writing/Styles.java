package cn.sanzi.sheets.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The styles of a workbook, by number. Each has a twin one further on, for text that begins like a
 * formula: with it the spreadsheet keeps the text a text when somebody edits it.
 */
final class Styles {

  private static final int FIRST_OWN_FORMAT = 164;

  /** The format fixes what the first two fills are. */
  private static final int FIXED_FILLS = 2;

  private static final List<Style.Font> FONTS = List.of(Style.Font.values());
  private static final List<Style.Fill> FILLS =
      Stream.of(Style.Fill.values()).filter(fill -> fill != Style.Fill.NONE).toList();

  private final Map<Style, Integer> numbers = new LinkedHashMap<>();
  private final List<String> formats = new ArrayList<>();

  Styles() {
    number(Style.PLAIN);
  }

  /** Number of a style; 0 is plain. */
  int number(Style style) {
    return numbers.computeIfAbsent(style, added -> 2 * numbers.size());
  }

  /** The twin for text that begins like a formula. */
  static int quoted(int style) {
    return style + 1;
  }

  void write(XmlBuffer out) {
    XmlBuffer xfs = new XmlBuffer();
    numbers.forEach((style, number) -> {
      xf(xfs, style, false);
      xf(xfs, style, true);
    });
    out.raw(Parts.XML).raw("<styleSheet xmlns=\"").raw(Parts.MAIN).raw("\">");
    formats(out);
    fonts(out);
    fills(out);
    borders(out);
    out.raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"")
        .raw(" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"")
        .raw(2L * numbers.size())
        .raw("\">")
        .append(xfs)
        .raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\"")
        .raw(" builtinId=\"0\"/></cellStyles><dxfs count=\"1\"><dxf><fill><patternFill")
        .raw(" patternType=\"solid\"><bgColor rgb=\"FFFFF0CC\"/></patternFill></fill></dxf></dxfs>")
        .raw("</styleSheet>");
  }

  private void xf(XmlBuffer out, Style style, boolean quoted) {
    out.raw("<xf numFmtId=\"")
        .raw(formatId(style.format()))
        .raw("\" fontId=\"")
        .raw(FONTS.indexOf(style.font()))
        .raw("\" fillId=\"")
        .raw(FILLS.indexOf(style.fill()) < 0 ? 0 : FILLS.indexOf(style.fill()) + FIXED_FILLS)
        .raw("\" borderId=\"")
        .raw(style.framed() ? 1 : 0)
        .raw("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"")
        .raw(" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"")
        .raw(quoted ? " quotePrefix=\"1\"" : "")
        .raw("><alignment vertical=\"center\"");
    if (style.align() != Style.Align.NONE) {
      out.raw(" horizontal=\"").raw(style.align().name().toLowerCase(Locale.ROOT)).raw("\"");
    }
    out.raw(style.align() == Style.Align.LEFT ? " indent=\"1\"" : "");
    out.raw(style.wrapped() ? " wrapText=\"1\"/>" : "/>");
    out.raw(style.open() ? "<protection locked=\"0\"/></xf>" : "</xf>");
  }

  private int formatId(String format) {
    return switch (format) {
      case Style.GENERAL -> 0;
      case Style.TEXT -> 49;
      default -> {
        if (!formats.contains(format)) {
          formats.add(format);
        }
        yield FIRST_OWN_FORMAT + formats.indexOf(format);
      }
    };
  }

  private void formats(XmlBuffer out) {
    if (formats.isEmpty()) {
      return;
    }
    out.raw("<numFmts count=\"").raw(formats.size()).raw("\">");
    for (int i = 0; i < formats.size(); i++) {
      out.raw("<numFmt numFmtId=\"").raw(FIRST_OWN_FORMAT + i).raw("\" formatCode=\"");
      out.value(formats.get(i)).raw("\"/>");
    }
    out.raw("</numFmts>");
  }

  private static void fonts(XmlBuffer out) {
    out.raw("<fonts count=\"").raw(FONTS.size()).raw("\">");
    for (Style.Font font : FONTS) {
      out.raw(font.bold ? "<font><b/>" : "<font>")
          .raw("<sz val=\"")
          .raw(font.points)
          .raw("\"/><color rgb=\"")
          .raw(font.colour)
          .raw("\"/><name val=\"")
          .value("微软雅黑")
          .raw("\"/><family val=\"2\"/><charset val=\"134\"/></font>");
    }
    out.raw("</fonts>");
  }

  private static void fills(XmlBuffer out) {
    out.raw("<fills count=\"")
        .raw(FILLS.size() + FIXED_FILLS)
        .raw("\"><fill><patternFill patternType=\"none\"/></fill>")
        .raw("<fill><patternFill patternType=\"gray125\"/></fill>");
    for (Style.Fill fill : FILLS) {
      out.raw("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"")
          .raw(fill.colour)
          .raw("\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }
    out.raw("</fills>");
  }

  private static void borders(XmlBuffer out) {
    out.raw("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>");
    out.raw("<border>");
    for (String side : List.of("left", "right", "top", "bottom")) {
      out.raw("<").raw(side).raw(" style=\"thin\"><color rgb=\"FFBFC9D6\"/></").raw(side).raw(">");
    }
    out.raw("<diagonal/></border></borders>");
  }
}
