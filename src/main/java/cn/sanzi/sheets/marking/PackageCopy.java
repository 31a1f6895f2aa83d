package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.pack.XlsxPackage;
import cn.sanzi.sheets.pack.ZipFileParts;
import cn.sanzi.sheets.pack.ZipOutput;
import cn.sanzi.sheets.pack.ZipPart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A copy of a package: what is written anew is told by name, all else is taken over packed. */
final class PackageCopy {

  static final String CONTENT_TYPES = "[Content_Types].xml";

  /** Macros are never handed on. */
  private static final String MACROS = "xl/vba";

  private final ZipFileParts parts;
  private final Dialect dialect;
  private final ZipOutput out;
  private final XmlSections types;
  private final Set<String> written = new HashSet<>();

  PackageCopy(XlsxPackage workbook, OutputStream out) throws IOException {
    this.parts = workbook.parts();
    this.dialect = Dialect.of(workbook.isStrict());
    this.out = new ZipOutput(out);
    this.types =
        sections(CONTENT_TYPES, "http://schemas.openxmlformats.org/package/2006/content-types");
  }

  ZipOutput out() {
    return out;
  }

  /** A small part of the original taken apart; one without content when it has none. */
  XmlSections sections(String name, String namespace) throws IOException {
    Optional<ZipPart> part = parts.find(name);
    String root = name.equals(CONTENT_TYPES) ? "Types" : "Relationships";
    byte[] empty = ("<" + root + " xmlns=\"" + namespace + "\"></" + root + ">").getBytes(UTF_8);
    return XmlSections.read(part.isPresent() ? parts.bytes(part.get()) : empty, "内部目录");
  }

  /** Notes that a part is written anew. */
  void markWritten(String name) {
    written.add(name.toLowerCase(Locale.ROOT));
  }

  boolean isWritten(String name) {
    return written.contains(name.toLowerCase(Locale.ROOT));
  }

  void write(String name, byte[] bytes) throws IOException {
    markWritten(name);
    out.part(name, bytes);
  }

  /** Adds a reference to a part's references. */
  void link(XmlSections links, String id, String type, String target) {
    links.add(
        "Relationship",
        " Id=\""
            + id
            + "\" Type=\""
            + dialect.links()
            + "/"
            + type
            + "\" Target=\""
            + target
            + "\"");
  }

  /** Says what type a part is. */
  void type(String part, String type) {
    types.all().removeIf(known -> part.equals(new XmlElement(known.tag()).attribute("PartName")));
    types.add("Override", " PartName=\"" + part + "\" ContentType=\"" + type + "\"");
  }

  /** Says what type parts of an ending are, where it is not said yet. */
  void defaultType(String ending, String type) {
    boolean known =
        types.all().stream()
            .anyMatch(entry -> ending.equals(new XmlElement(entry.tag()).attribute("Extension")));
    if (!known) {
      types.add("Default", " Extension=\"" + ending + "\" ContentType=\"" + type + "\"");
    }
  }

  /** Takes over what was not written anew, and ends the package; the stream stays open. */
  void finish() throws IOException {
    types
        .all()
        .removeIf(entry ->
            String.valueOf(new XmlElement(entry.tag()).attribute("PartName"))
                .toLowerCase(Locale.ROOT)
                .startsWith("/" + MACROS));
    write(CONTENT_TYPES, types.toBytes());
    for (ZipPart part : parts.all()) {
      String key = part.name().toLowerCase(Locale.ROOT);
      if (!isWritten(part.name()) && !key.startsWith(MACROS) && !key.endsWith("/")) {
        out.copy(parts, part);
      }
    }
    out.finish();
  }
}
