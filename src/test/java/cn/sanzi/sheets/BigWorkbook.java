package cn.sanzi.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes workbooks as large as wished that look like a declaration of houses: names, codes, dates,
 * areas and amounts, in shared or inline strings. The same arguments give the same workbook.
 */
public final class BigWorkbook {

  private static final String[] STREETS = {"珠山中路", "瓷都大道", "昌江大道", "新厂西路", "广场南路", "浙江路"};
  private static final String[] USES = {"自用", "出租", "出借", "闲置", "其他"};
  private static final String[] UNITS = {"景德镇市教育局", "景德镇市财政局", "景德镇市卫生健康委员会", "浮梁县人民政府办公室"};

  private final int rows;
  private final int columns;
  private final boolean shared;
  private final SplittableRandom random = new SplittableRandom(20241231);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  private BigWorkbook(int rows, int columns, boolean shared) {
    this.rows = rows;
    this.columns = columns;
    this.shared = shared;
  }

  /** Writes a workbook with a heading row and this many rows below it. */
  public static Path write(Path file, int rows, int columns, boolean shared) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      new BigWorkbook(rows, columns, shared).write(zip);
    }
    return file;
  }

  private void write(ZipOutputStream zip) throws IOException {
    part(zip, "[Content_Types].xml", contentTypes());
    part(zip, "_rels/.rels", Parts.ROOT_RELATIONS);
    part(
        zip, "xl/workbook.xml", Parts.workbook("<sheet name=\"房屋\" sheetId=\"1\" r:id=\"rId1\"/>"));
    part(zip, "xl/_rels/workbook.xml.rels", Parts.WORKBOOK_RELATIONS);
    part(zip, "xl/styles.xml", Parts.STYLES);
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    sheet(zip);
    zip.closeEntry();
    if (shared) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      sharedStrings(zip);
      zip.closeEntry();
    }
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private String contentTypes() {
    return shared
        ? Parts.CONTENT_TYPES
        : Parts.CONTENT_TYPES.replaceAll("<Override[^>]*sharedStrings[^>]*>", "");
  }

  private void sheet(OutputStream out) throws IOException {
    out.write((Parts.SHEET_START + "<sheetData>").getBytes(UTF_8));
    StringBuilder row = new StringBuilder();
    for (int r = 1; r <= rows + 1; r++) {
      row.append("<row r=\"").append(r).append("\" spans=\"1:").append(columns).append("\">");
      for (int c = 0; c < columns; c++) {
        cell(row, r, c);
      }
      row.append("</row>");
      if (row.length() > 1 << 15) {
        out.write(row.toString().getBytes(UTF_8));
        row.setLength(0);
      }
    }
    row.append("</sheetData></worksheet>");
    out.write(row.toString().getBytes(UTF_8));
  }

  private void cell(StringBuilder out, int row, int column) {
    String at = Parts.column(column) + row;
    if (row == 1) {
      text(out, at, "第" + (column + 1) + "列");
      return;
    }
    switch (column % 12) {
      case 0 -> text(out, at, UNITS[random.nextInt(UNITS.length)]);
      case 1 -> text(out, at, "业务用房楼" + row + "号" + random.nextInt(1000));
      case 2 -> number(out, at, 0, Integer.toString(row));
      case 3 -> number(out, at, 1, Integer.toString(36_526 + random.nextInt(9_000)));
      case 4, 8 -> number(out, at, 2, cents(10_000_000));
      case 5 -> text(out, at, USES[random.nextInt(USES.length)]);
      case 6 -> text(out, at, STREETS[random.nextInt(STREETS.length)] + random.nextInt(400) + "号");
      case 7 -> number(out, at, 2, cents(2_000_000_000));
      case 9 -> text(out, at, "赣（2024）景德镇市不动产权第" + (1_000_000 + random.nextInt(9_000_000)) + "号");
      case 10 -> text(out, at, random.nextBoolean() ? "是" : "否");
      default -> {
        // Left blank, as many columns are.
      }
    }
  }

  private String cents(int below) {
    int cents = random.nextInt(below);
    String fraction = Integer.toString(cents % 100 + 100).substring(1);
    return cents / 100 + "." + fraction;
  }

  private static void number(StringBuilder out, String at, int style, String number) {
    out.append("<c r=\"").append(at).append('"');
    if (style > 0) {
      out.append(" s=\"").append(style).append('"');
    }
    out.append("><v>").append(number).append("</v></c>");
  }

  private void text(StringBuilder out, String at, String text) {
    out.append("<c r=\"").append(at);
    if (shared) {
      Integer number = numbers.computeIfAbsent(text, this::add);
      out.append("\" t=\"s\"><v>").append(number).append("</v></c>");
    } else {
      out.append("\" t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
  }

  private Integer add(String text) {
    texts.add(text);
    return texts.size() - 1;
  }

  private void sharedStrings(OutputStream out) throws IOException {
    out.write((Parts.XML + "<sst xmlns=\"" + Parts.MAIN + "\">").getBytes(UTF_8));
    for (String text : texts) {
      out.write(("<si><t>" + text + "</t></si>").getBytes(UTF_8));
    }
    out.write("</sst>".getBytes(UTF_8));
  }
}
