package cn.sanzi.sheets.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook on its way out: the sheets one after the other, then what names them. Nothing is held
 * back, so memory does not grow with the rows.
 */
final class XlsxFile {

  private static final int LONGEST_NAME = 31;

  /** Always the same, so that the same content gives the same file. */
  private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Zip zip;
  private final List<Parts.Sheet> sheets = new ArrayList<>();
  private final List<Parts.Name> names = new ArrayList<>();

  XlsxFile(OutputStream out) throws IOException {
    zip = new Zip(out);
    XmlBuffer relations = new XmlBuffer();
    Parts.rootRelations(relations);
    part("_rels/.rels", relations);
    zip.flush();
  }

  /** Begins a sheet; the name it gets may differ where the wished one is not allowed or taken. */
  String begin(String wished, boolean hidden) throws IOException {
    String name = free(wished);
    sheets.add(new Parts.Sheet(name, hidden));
    entry("xl/worksheets/sheet" + sheets.size() + ".xml");
    return name;
  }

  /** Writes what the buffer holds to the sheet begun last, and empties it. */
  void write(XmlBuffer buffer) throws IOException {
    buffer.writeTo(zip);
  }

  void end(XmlBuffer rest) throws IOException {
    write(rest);
    zip.closeEntry();
  }

  /** Names a range for the whole workbook. */
  void name(String name, String range) {
    names.add(new Parts.Name(name, -1, range));
  }

  /** Names a range for the sheet begun last: what the format keeps as a name, such as titles. */
  void ownName(String name, String range) {
    names.add(new Parts.Name(name, sheets.size() - 1, range));
  }

  /** Writes what names the sheets; without it nothing can open the file. */
  void finish(Styles styles) throws IOException {
    XmlBuffer buffer = new XmlBuffer();
    styles.write(buffer);
    part("xl/styles.xml", buffer);
    Parts.workbook(buffer, sheets, names);
    part("xl/workbook.xml", buffer);
    Parts.relations(buffer, sheets.size());
    part("xl/_rels/workbook.xml.rels", buffer);
    Parts.contentTypes(buffer, sheets.size());
    part("[Content_Types].xml", buffer);
    zip.finish();
    zip.flush();
  }

  /** Lets go of native memory; what was not finished stays a file that nothing opens. */
  void release() {
    zip.release();
  }

  private void part(String name, XmlBuffer content) throws IOException {
    entry(name);
    content.writeTo(zip);
    zip.closeEntry();
  }

  private void entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(WHEN);
    zip.putNextEntry(entry);
  }

  private String free(String wished) {
    String allowed = wished.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", " ").strip();
    String base = allowed.isEmpty() ? "Sheet" : allowed;
    String name = cut(base, LONGEST_NAME);
    for (int i = 2; isTaken(name); i++) {
      String suffix = "（" + i + "）";
      name = cut(base, LONGEST_NAME - suffix.length()) + suffix;
    }
    return name;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  private boolean isTaken(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    // The English program keeps this name for itself.
    return lower.equals("history")
        || sheets.stream().anyMatch(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(lower));
  }

  /** Unlike its parent it can be given up without being completed. */
  private static final class Zip extends ZipOutputStream {

    Zip(OutputStream out) {
      super(out, UTF_8);
      setLevel(Deflater.BEST_SPEED);
      buf = new byte[1 << 16]; // 512 bytes at a time by default
    }

    void release() {
      def.end();
    }
  }
}
