package cn.sanzi.documents;

import cn.sanzi.documents.OfficialDocument.Block;
import cn.sanzi.documents.OfficialDocument.Heading;
import cn.sanzi.documents.OfficialDocument.Table;
import cn.sanzi.documents.OfficialDocument.Text;
import java.util.List;

/** The pieces of a text, with headings numbered. */
final class Blocks {

  private final Xml xml;
  private final Layout layout;

  Blocks(Xml xml, Layout layout) {
    this.xml = xml;
    this.layout = layout;
  }

  void write(List<Block> blocks) {
    int[] numbers = new int[5];
    for (Block block : blocks) {
      switch (block) {
        case Heading heading -> heading(heading, count(numbers, heading.level()));
        case Text text -> body(layout.fonts().body(), text.text());
        case Table table -> new TableXml(xml, layout).write(table);
      }
    }
  }

  private static int count(int[] numbers, int level) {
    for (int below = level + 1; below < numbers.length; below++) {
      numbers[below] = 0;
    }
    return ++numbers[level];
  }

  private void heading(Heading heading, int number) {
    switch (heading.level()) {
      case 1 -> title(layout.fonts().level1(), Numerals.of(number) + "、" + heading.text());
      case 2 -> title(layout.fonts().level2(), "（" + Numerals.of(number) + "）" + heading.text());
      case 3 -> body(layout.fonts().body(), number + "." + heading.text());
      default -> body(layout.fonts().body(), "（" + number + "）" + heading.text());
    }
  }

  private void title(String font, String text) {
    paragraph().firstLine(layout.sizes().body()).keepNext().begin().run(font, size(), text).end();
  }

  private void body(String font, String text) {
    paragraph().firstLine(size()).align("both").begin().run(font, size(), text).end();
  }

  Paragraph paragraph() {
    return new Paragraph(xml, layout.grid().linePitch());
  }

  void blank(int lines) {
    for (int i = 0; i < lines; i++) {
      paragraph().begin().end();
    }
  }

  /** Blank lines that stay with what follows. */
  void blankKept(int lines) {
    for (int i = 0; i < lines; i++) {
      paragraph().keepNext().begin().end();
    }
  }

  private int size() {
    return layout.sizes().body();
  }
}
