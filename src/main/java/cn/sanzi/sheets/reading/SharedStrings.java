package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import cn.sanzi.sheets.pack.XmlScanner;
import cn.sanzi.sheets.pack.XmlText;
import cn.sanzi.sheets.pack.ZipFileParts;
import cn.sanzi.sheets.pack.ZipPart;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook share, by their number. */
final class SharedStrings implements Closeable {

  private static final int SLOTS = 1 << 15;

  private static final byte[] ITEM = "si".getBytes(US_ASCII);
  private static final byte[] PLAIN = "<si><t>".getBytes(US_ASCII);
  private static final byte[] PLAIN_END = "</t></si>".getBytes(US_ASCII);

  private final TextStore texts = new TextStore();
  private final int[] cachedIndex = new int[SLOTS];
  private final @Nullable Cell[] cached = new Cell[SLOTS];

  private SharedStrings() {}

  static SharedStrings of(ZipFileParts parts, Optional<ZipPart> part) throws IOException {
    SharedStrings strings = new SharedStrings();
    if (part.isEmpty()) {
      return strings;
    }
    boolean complete = false;
    try (XmlScanner xml = parts.scan(part.get(), "共享文本")) {
      strings.read(xml);
      complete = true;
      return strings;
    } finally {
      if (!complete) {
        strings.close();
      }
    }
  }

  private void read(XmlScanner xml) throws IOException {
    StringBuilder text = new StringBuilder();
    while (true) {
      while (xml.between(PLAIN, PLAIN_END)) {
        if (xml.isPlain()) {
          texts.add(xml.bytes(), xml.contentStart(), xml.contentEnd());
        } else {
          texts.add(xml.content());
        }
      }
      int token = xml.next();
      if (token == XmlScanner.EOF) {
        break;
      }
      if (token == XmlScanner.START && xml.named(ITEM)) {
        text.setLength(0);
        RichText.read(xml, text);
        texts.add(text.toString());
      }
    }
    texts.complete();
  }

  int size() {
    return texts.size();
  }

  /** The cell that shows a text. */
  Cell cell(int index) throws IOException {
    int slot = index & SLOTS - 1;
    Cell known = cached[slot];
    if (known != null && cachedIndex[slot] == index) {
      return known;
    }
    String text = XmlText.unescape(texts.get(index));
    if (text.length() > SheetLimits.TEXT) {
      throw new SheetRefusal.TooLarge("单元格文字超过 " + SheetLimits.TEXT + " 字").refused();
    }
    Cell cell = text.isEmpty() ? Cell.BLANK : new Cell(Cell.Type.TEXT, text);
    cached[slot] = cell;
    cachedIndex[slot] = index;
    return cell;
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
