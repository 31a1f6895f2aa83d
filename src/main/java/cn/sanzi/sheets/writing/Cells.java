package cn.sanzi.sheets.writing;

/** Single cells, where speed does not matter. */
final class Cells {

  private Cells() {}

  static void text(XmlBytes xml, String at, int style, String text) {
    xml.raw(
        "<c r=\"" + at + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    xml.text(text).raw("</t></is></c>");
  }

  static void blank(XmlBytes xml, String at, int style) {
    xml.raw("<c r=\"" + at + "\" s=\"" + style + "\"/>");
  }
}
