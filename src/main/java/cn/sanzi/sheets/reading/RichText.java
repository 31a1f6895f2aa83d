package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import cn.sanzi.sheets.pack.XmlScanner;
import java.io.IOException;

/**
 * Text in runs, each with a font of its own; how it is pronounced stands there too and is left out.
 */
final class RichText {

  private RichText() {}

  /** Reads to the end of the current element. */
  static void read(XmlScanner xml, StringBuilder text) throws IOException {
    int outside = xml.depth() - 1;
    boolean inText = false;
    while (true) {
      switch (xml.next()) {
        case XmlScanner.START -> {
          String name = xml.name();
          if (name.equals("rPh")) {
            xml.skipElement();
          }
          inText = name.equals("t");
        }
        case XmlScanner.TEXT -> {
          if (inText) {
            append(text, xml.content());
          }
        }
        case XmlScanner.END -> {
          inText = false;
          if (xml.depth() == outside) {
            return;
          }
        }
        default -> {}
      }
    }
  }

  static void append(StringBuilder text, String more) {
    // Escapes of seven letters may stand for one character.
    if (text.length() + more.length() > SheetLimits.TEXT * 7) {
      throw new SheetRefusal.TooLarge("单元格文字超过 " + SheetLimits.TEXT + " 字").refused();
    }
    text.append(more);
  }
}
