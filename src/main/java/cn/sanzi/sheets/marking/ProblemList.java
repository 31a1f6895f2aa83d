package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.pack.XmlText;
import cn.sanzi.sheets.pack.ZipFileParts;
import cn.sanzi.sheets.pack.ZipOutput;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * The sheet of problems (问题清单). It grows while the other sheets are written, so it waits in a file,
 * packed, until its turn comes.
 */
final class ProblemList implements Closeable {

  /** Nobody reads on; the reasons stand beside the rows anyway. */
  private static final int MOST = 200_000;

  private static final int LINKED = 1_000;
  static final List<String> HEADINGS = List.of("工作表", "行", "列", "列名", "程度", "问题说明");
  private static final int[] WIDTHS = {16, 8, 6, 24, 10, 90};
  private static final Map<Tone, String> WORDS =
      Map.of(Tone.WRONG, "错误", Tone.EXPLAIN, "需说明", Tone.HINT, "提示");

  private final Path file;
  private final OutputStream spool;
  private final ZipOutput zip;
  private final OutputStream part;
  private final int plain;
  private final Map<Tone, Integer> tones = new EnumMap<>(Tone.class);
  private final StringBuilder links = new StringBuilder();
  private int row = 2;
  private int count;

  ProblemList(Dialect dialect, StyleMarks styles) throws IOException {
    file = Files.createTempFile("sanzi-problems", null);
    spool = new BufferedOutputStream(Files.newOutputStream(file));
    zip = new ZipOutput(spool);
    part = zip.part("list", Deflater.BEST_SPEED);
    plain = styles.plain("vertical=\"top\" wrapText=\"1\"");
    for (Tone tone : Tone.values()) {
      tones.put(tone, styles.marked(plain, tone));
    }
    head(dialect);
  }

  private void head(Dialect dialect) throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"");
    xml.append(dialect.main())
        .append(
            "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView"
                + " workbookViewId=\"0\">");
    xml.append(
        "<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    xml.append("</sheetView></sheetViews><cols>");
    for (int i = 0; i < WIDTHS.length; i++) {
      xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
      xml.append("\" width=\"").append(WIDTHS[i]).append("\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
    row(xml, 1, 0, List.of(SystemText.NOT_READ + "。改好原表后直接上传原表即可。"));
    row(xml, 2, plain, HEADINGS);
    write(xml);
  }

  /** Adds a problem. */
  void add(String sheet, Mark mark, String heading) throws IOException {
    if (++count > MOST) {
      return;
    }
    row++;
    List<String> texts = texts(sheet, mark, heading);
    StringBuilder xml = new StringBuilder();
    row(xml, row, tones.getOrDefault(mark.tone(), plain), texts);
    write(xml);
    if (count <= LINKED) {
      link(sheet, mark);
    }
  }

  /** A problem as a line of the list. */
  static List<String> texts(String sheet, Mark mark, String heading) {
    return List.of(
        sheet,
        Integer.toString(mark.row()),
        mark.column() < 0 ? "" : CellNames.column(mark.column()),
        heading,
        WORDS.getOrDefault(mark.tone(), ""),
        mark.reason());
  }

  private void link(String sheet, Mark mark) {
    links.append("<hyperlink ref=\"B").append(row).append("\" location=\"");
    XmlText.append(links, "'" + sheet.replace("'", "''") + "'!");
    links.append(CellNames.column(Math.max(0, mark.column()))).append(mark.row()).append("\"/>");
  }

  private static void row(StringBuilder xml, int number, int style, List<String> texts) {
    xml.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < texts.size(); i++) {
      xml.append("<c r=\"").append(CellNames.column(i)).append(number);
      xml.append("\" s=\"")
          .append(style)
          .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      XmlText.append(xml, cut(texts.get(i)));
      xml.append("</t></is></c>");
    }
    xml.append("</row>");
  }

  private static String cut(String text) {
    return text.length() <= SheetLimits.TEXT ? text : text.substring(0, SheetLimits.TEXT);
  }

  private void write(StringBuilder xml) throws IOException {
    part.write(xml.toString().getBytes(UTF_8));
  }

  /** Writes the sheet as a part of the marked workbook. */
  void writeTo(ZipOutput out, String name) throws IOException {
    StringBuilder xml = new StringBuilder();
    if (count > MOST) {
      row(xml, row + 1, plain, List.of("……共 " + count + " 个问题，这里只列出前 " + MOST + " 个"));
    } else if (count == 0) {
      row(xml, row + 1, plain, List.of("没有发现问题"));
    }
    xml.append("</sheetData>");
    if (!links.isEmpty()) {
      xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
    }
    xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    write(xml.append("</worksheet>"));
    part.close();
    zip.finish();
    spool.close();
    try (ZipFileParts packed = ZipFileParts.open(file, SheetLimits.DEFAULT)) {
      out.copy(packed, packed.all().iterator().next(), name);
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
    Files.deleteIfExists(file);
  }
}
