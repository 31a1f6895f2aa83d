package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.pack.XmlText;
import java.io.IOException;
import java.io.OutputStream;

/** Adds elements to a part that is being copied, under the prefix that the part uses. */
final class XmlOut {

  private final OutputStream out;
  private final String prefix;

  XmlOut(OutputStream out, String prefix) {
    this.out = out;
    this.prefix = prefix;
  }

  OutputStream stream() {
    return out;
  }

  String prefix() {
    return prefix;
  }

  void raw(String xml) throws IOException {
    out.write(xml.getBytes(UTF_8));
  }

  /** A start tag, with attributes as they stand. */
  void open(String name, String attributes) throws IOException {
    raw("<" + prefix + name + attributes + ">");
  }

  void close(String name) throws IOException {
    raw("</" + prefix + name + ">");
  }

  void empty(String name, String attributes) throws IOException {
    raw("<" + prefix + name + attributes + "/>");
  }

  /** A cell of text. */
  void text(String at, int style, String text) throws IOException {
    StringBuilder xml = new StringBuilder();
    xml.append('<').append(prefix).append("c r=\"").append(at).append("\" s=\"").append(style);
    xml.append("\" t=\"inlineStr\"><").append(prefix).append("is><").append(prefix);
    xml.append("t xml:space=\"preserve\">");
    XmlText.append(xml, text);
    xml.append("</").append(prefix).append("t></").append(prefix).append("is></").append(prefix);
    raw(xml.append("c>").toString());
  }
}
