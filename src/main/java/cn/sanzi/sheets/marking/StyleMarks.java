package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.Sheets.Tone;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a workbook, growing by copies with another fill. A mark's fill keeps the fill that
 * it covers as its background colour, which no program shows in a solid fill; so the mark can be
 * taken off again.
 */
final class StyleMarks {

  private static final Map<Tone, String> COLOURS =
      Map.of(Tone.WRONG, "FFFDE8E7", Tone.EXPLAIN, "FFFFF6E5", Tone.HINT, "FFE8EDF3");
  private static final Pattern SOLID =
      Pattern.compile(
          "patternType\\s*=\\s*[\"']solid[\"'].*?<[^\\s/>]*fgColor\\b([^>]*?)/?>", Pattern.DOTALL);
  private static final Pattern COVERED = Pattern.compile("<[^\\s/>]*bgColor\\b([^>]*?)/?>");
  private static final String NOTHING = " indexed=\"64\"";
  private static final List<String> AFTER_FILLS =
      List.of(
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");
  private static final List<String> AFTER_CELLS =
      List.of("cellStyles", "dxfs", "tableStyles", "colors", "extLst");

  private final XmlSections part;
  private final List<XmlElement> fills;
  private final List<XmlElement> cells;
  private final Map<String, Integer> fillNumbers = new HashMap<>();
  private final Map<String, Integer> cellNumbers = new HashMap<>();
  private final Map<Integer, Integer> unmarked = new HashMap<>();
  private final Map<Marked, Integer> marked = new HashMap<>();
  private final boolean marksBefore;

  private StyleMarks(XmlSections part) {
    this.part = part;
    this.fills = part.findOrAdd("fills", AFTER_FILLS).children();
    this.cells = part.findOrAdd("cellXfs", AFTER_CELLS).children();
    if (cells.isEmpty()) {
      cells.add(xf(""));
    }
    if (fills.isEmpty()) {
      // The format fixes the first two.
      fills.add(pattern("none"));
      fills.add(pattern("gray125"));
    }
    for (int i = 0; i < fills.size(); i++) {
      fillNumbers.putIfAbsent(fills.get(i).xml(), i);
    }
    for (int i = 0; i < cells.size(); i++) {
      cellNumbers.putIfAbsent(cells.get(i).xml(), i);
    }
    marksBefore = fills.stream().anyMatch(fill -> toneOf(fill) != null);
  }

  private record Marked(int style, Tone tone) {}

  private XmlElement pattern(String type) {
    String p = part.prefix();
    return new XmlElement(
        "<" + p + "fill><" + p + "patternFill patternType=\"" + type + "\"/></" + p + "fill>");
  }

  static StyleMarks read(byte[] part) throws IOException {
    return new StyleMarks(XmlSections.read(part, "单元格格式"));
  }

  /** Styles for a workbook that has none. */
  static StyleMarks empty(Dialect dialect) throws IOException {
    String xml =
        "<styleSheet xmlns=\""
            + dialect.main()
            + "\"><fonts count=\"1\"><font><sz val=\"11\"/><name"
            + " val=\"宋体\"/></font></fonts><borders"
            + " count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs"
            + " count=\"1\"><xf/></cellStyleXfs></styleSheet>";
    return read(xml.getBytes(UTF_8));
  }

  /** Whether the workbook came with marks. */
  boolean hasMarksBefore() {
    return marksBefore;
  }

  byte[] toBytes() {
    return part.toBytes();
  }

  /** The number of a style like that one, in the colour of a mark. */
  int marked(int style, Tone tone) {
    int base = unmarked(style);
    return marked.computeIfAbsent(
        new Marked(base, tone), _ -> add(cell(base), markFill(cell(base), tone)));
  }

  /** The number of a style like that one without an earlier mark; itself where it has none. */
  int unmarked(int style) {
    if (!marksBefore) {
      return style;
    }
    return unmarked.computeIfAbsent(style, this::takeOff);
  }

  private int takeOff(int style) {
    int fill = cell(style).number("fillId");
    if (fill >= fills.size() || toneOf(fills.get(fill)) == null) {
      return style;
    }
    String covered = colour(COVERED, fills.get(fill)).orElse(NOTHING);
    int original = isNothing(covered) ? 0 : addFill(solid(covered, NOTHING));
    return add(cell(style), original);
  }

  /** The number of a plain style with this alignment. */
  int plain(String alignment) {
    return addCell(xf(alignment));
  }

  private XmlElement xf(String alignment) {
    String start =
        "<"
            + part.prefix()
            + "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"";
    return new XmlElement(
        alignment.isEmpty()
            ? start + "/>"
            : start
                + " applyAlignment=\"1\"><"
                + part.prefix()
                + "alignment "
                + alignment
                + "/></"
                + part.prefix()
                + "xf>");
  }

  private XmlElement cell(int style) {
    return cells.get(style < cells.size() ? style : 0);
  }

  private int add(XmlElement like, int fill) {
    return addCell(like.with("fillId", Integer.toString(fill)).with("applyFill", "1"));
  }

  private int addCell(XmlElement xf) {
    return cellNumbers.computeIfAbsent(xf.xml(), _ -> append(cells, xf));
  }

  private int markFill(XmlElement cell, Tone tone) {
    int fill = cell.number("fillId");
    String covered = fill < fills.size() ? colour(SOLID, fills.get(fill)).orElse(NOTHING) : NOTHING;
    return addFill(solid(" rgb=\"" + COLOURS.get(tone) + "\"", covered));
  }

  private String solid(String foreground, String background) {
    String p = part.prefix();
    return "<"
        + p
        + "fill><"
        + p
        + "patternFill patternType=\"solid\"><"
        + p
        + "fgColor"
        + foreground
        + "/><"
        + p
        + "bgColor"
        + background
        + "/></"
        + p
        + "patternFill></"
        + p
        + "fill>";
  }

  private int addFill(String xml) {
    return fillNumbers.computeIfAbsent(xml, _ -> append(fills, new XmlElement(xml)));
  }

  private static int append(List<XmlElement> list, XmlElement element) {
    list.add(element);
    return list.size() - 1;
  }

  private static @Nullable Tone toneOf(XmlElement fill) {
    String colour = colour(SOLID, fill).orElse("");
    for (Map.Entry<Tone, String> tone : COLOURS.entrySet()) {
      if (colour.contains(tone.getValue())) {
        return tone.getKey();
      }
    }
    return null;
  }

  private static boolean isNothing(String attributes) {
    return attributes.isBlank()
        || attributes.contains("indexed=\"64\"")
        || attributes.contains("indexed='64'");
  }

  private static Optional<String> colour(Pattern pattern, XmlElement fill) {
    Matcher found = pattern.matcher(fill.xml());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
