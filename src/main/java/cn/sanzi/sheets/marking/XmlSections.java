package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.pack.XmlInput;
import cn.sanzi.sheets.pack.XmlScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small part taken apart into the elements below its root, to be put together again changed. */
final class XmlSections {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private String rootTag = "";
  private String prefix = "";
  private String rootName = "";
  private final List<Section> sections = new ArrayList<>();

  /**
   * An element below the root.
   *
   * @param tag its start tag, not that of an empty element
   * @param children the elements in it as they stand, for lists; other content is lost
   */
  record Section(String name, String tag, List<XmlElement> children) {}

  static XmlSections read(byte[] part, String name) throws IOException {
    XmlSections read = new XmlSections();
    try (XmlScanner xml =
        new XmlScanner(XmlInput.utf8(new ByteArrayInputStream(part), name), name)) {
      for (int token = xml.next(); token != XmlScanner.EOF; token = xml.next()) {
        if (token == XmlScanner.START) {
          read.root(xml);
          read.sections(xml);
        }
      }
    }
    return read;
  }

  private void root(XmlScanner xml) throws IOException {
    prefix = xml.prefix();
    rootName = xml.prefix() + xml.name();
    rootTag = openTag(xml);
  }

  private static String openTag(XmlScanner xml) throws IOException {
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    xml.copyOpenTag(tag);
    return tag.toString(UTF_8) + ">";
  }

  private void sections(XmlScanner xml) throws IOException {
    while (true) {
      int token = xml.next();
      if (token == XmlScanner.END && xml.depth() == 0) {
        return;
      }
      if (token == XmlScanner.START) {
        Section section = new Section(xml.name(), openTag(xml), new ArrayList<>());
        sections.add(section);
        children(xml, section.children());
      }
    }
  }

  private static void children(XmlScanner xml, List<XmlElement> children) throws IOException {
    while (true) {
      int token = xml.next();
      if (token == XmlScanner.END && xml.depth() == 1) {
        return;
      }
      if (token == XmlScanner.START) {
        ByteArrayOutputStream child = new ByteArrayOutputStream();
        copyWhole(xml, child);
        children.add(new XmlElement(child.toString(UTF_8)));
      }
    }
  }

  private static void copyWhole(XmlScanner xml, ByteArrayOutputStream out) throws IOException {
    int outside = xml.depth() - 1;
    xml.copyTo(out);
    int token;
    do {
      token = xml.next();
      xml.copyTo(out);
    } while (token != XmlScanner.END || xml.depth() != outside);
  }

  /** The prefix of the part's own elements, with its colon; mostly empty. */
  String prefix() {
    return prefix;
  }

  Optional<Section> find(String name) {
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /**
   * The section of this name; a new one before the first of the others named, when there is none.
   */
  Section findOrAdd(String name, List<String> before) {
    Optional<Section> found = find(name);
    if (found.isPresent()) {
      return found.get();
    }
    Section added = new Section(name, "<" + prefix + name + ">", new ArrayList<>());
    int at = 0;
    while (at < sections.size() && !before.contains(sections.get(at).name())) {
      at++;
    }
    sections.add(at, added);
    return added;
  }

  /** Adds an empty element at the end. */
  void add(String name, String attributes) {
    sections.add(new Section(name, "<" + prefix + name + attributes + ">", new ArrayList<>()));
  }

  /** All elements below the root. */
  List<Section> all() {
    return sections;
  }

  /** The part put together; counts are those of the children. */
  byte[] toBytes() {
    StringBuilder xml = new StringBuilder(HEAD).append(rootTag);
    for (Section section : sections) {
      XmlElement tag = new XmlElement(section.tag());
      boolean counted = tag.attribute("count") != null;
      int size = section.children().size();
      xml.append(counted ? tag.with("count", Integer.toString(size)).xml() : tag.xml());
      section.children().forEach(child -> xml.append(child.xml()));
      String qualified = new XmlElement(section.tag()).name();
      xml.append("</").append(qualified).append('>');
    }
    return xml.append("</").append(rootName).append('>').toString().getBytes(UTF_8);
  }
}
