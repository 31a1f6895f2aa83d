package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An .xlsx as a package: its sheets and the parts that they share. */
public final class XlsxPackage implements Closeable {

  private static final String STRICT = "purl.oclc.org/ooxml/spreadsheetml";

  private final ZipFileParts parts;
  private final ZipPart workbook;
  private final Relations relations;
  private final List<SheetPart> sheets = new ArrayList<>();
  private boolean from1904;
  private boolean strict;

  private XlsxPackage(ZipFileParts parts, SheetLimits limits) throws IOException {
    this.parts = parts;
    this.workbook = findWorkbook(parts);
    this.relations = Relations.of(parts, workbook.name());
    readWorkbook(limits);
  }

  /** Opens a workbook; refuses a package that is something else. */
  public static XlsxPackage open(Path file, SheetLimits limits) throws IOException {
    ZipFileParts parts = ZipFileParts.open(file, limits);
    boolean complete = false;
    try {
      XlsxPackage opened = new XlsxPackage(parts, limits);
      complete = true;
      return opened;
    } finally {
      if (!complete) {
        parts.close();
      }
    }
  }

  private static ZipPart findWorkbook(ZipFileParts parts) throws IOException {
    Optional<String> main = Relations.of(parts, "").byType("officeDocument").map(Relation::target);
    ZipPart found =
        main.flatMap(parts::find)
            .or(() -> parts.find("xl/workbook.xml"))
            .orElseThrow(() -> somethingElse(parts));
    String key = found.key();
    if (key.endsWith(".bin")) {
      throw another("二进制工作簿（.xlsb）");
    }
    if (key.startsWith("word/")) {
      throw another("Word 文档");
    }
    if (key.startsWith("ppt/")) {
      throw another("PowerPoint 演示文稿");
    }
    return found;
  }

  private static Refused somethingElse(ZipFileParts parts) {
    if (parts.find("content.xml").isPresent() && parts.find("mimetype").isPresent()) {
      return another("OpenDocument 文档");
    }
    return another("压缩包");
  }

  private static Refused another(String what) {
    return new SheetRefusal.AnotherFormat(what).refused();
  }

  private void readWorkbook(SheetLimits limits) throws IOException {
    try (XmlScanner xml = parts.scan(workbook, "工作簿目录")) {
      for (int token = xml.next(); token != XmlTokens.EOF; token = xml.next()) {
        if (token != XmlTokens.START) {
          continue;
        }
        if (xml.depth() == 1) {
          requireWorkbook(xml);
        }
        if (xml.name().equals("workbookPr")) {
          from1904 = isTrue(xml.attribute("date1904"));
        } else if (xml.name().equals("sheet")) {
          addSheet(xml, limits);
        }
      }
    }
  }

  private void requireWorkbook(XmlScanner xml) throws IOException {
    if (!xml.name().equals("workbook")) {
      throw new SheetRefusal.NotAWorkbook().refused();
    }
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    xml.copyTo(tag);
    strict = tag.toString(UTF_8).contains(STRICT);
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private void addSheet(XmlScanner xml, SheetLimits limits) throws IOException {
    int index = sheets.size();
    if (index == limits.sheets()) {
      throw new SheetRefusal.TooLarge("工作表超过 " + limits.sheets() + " 张").refused();
    }
    String id = xml.attribute("id");
    String name = xml.attribute("name");
    String state = xml.attribute("state");
    Optional<Relation> relation = id == null ? Optional.empty() : relations.byId(id);
    if (name == null || relation.isEmpty()) {
      throw xml.damaged();
    }
    ZipPart part =
        parts
            .find(relation.get().target())
            .orElseThrow(() -> new SheetRefusal.Damaged("工作表“" + name + "”缺失").refused());
    // Charts and dialogs stand among the sheets, but hold no rows.
    boolean hidden = (state != null && !state.equals("visible")) || !isRows(relation.get());
    sheets.add(new SheetPart(index, name, hidden, part));
  }

  private static boolean isRows(Relation relation) {
    return relation.type().equals("worksheet");
  }

  public ZipFileParts parts() {
    return parts;
  }

  public ZipPart workbook() {
    return workbook;
  }

  /** Where the workbook part points to. */
  public Relations relations() {
    return relations;
  }

  /** All sheets in their order. */
  public List<SheetPart> sheets() {
    return List.copyOf(sheets);
  }

  /** A part that the workbook points to by this type. */
  public Optional<ZipPart> related(String type) {
    return relations.byType(type).map(Relation::target).flatMap(parts::find);
  }

  /** Whether days are counted from 1904, as old Macs did. */
  public boolean isFrom1904() {
    return from1904;
  }

  /** Whether it is written in the strict dialect of the format, which has other addresses. */
  public boolean isStrict() {
    return strict;
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
