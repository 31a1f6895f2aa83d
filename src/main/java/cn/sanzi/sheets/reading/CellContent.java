package cn.sanzi.sheets.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import cn.sanzi.sheets.pack.CellScanner;
import cn.sanzi.sheets.pack.XmlText;
import java.io.IOException;

/** Makes cells of what a sheet's XML says. */
final class CellContent {

  private static final Cell NOT_CALCULATED = new Cell(Cell.Type.ERROR, "公式没有计算结果");
  private static final Cell TRUE = new Cell(Cell.Type.BOOLEAN, "TRUE");
  private static final Cell FALSE = new Cell(Cell.Type.BOOLEAN, "FALSE");

  private final SharedStrings strings;
  private final DateStyles styles;
  private final boolean from1904;
  private final CellCache texts = new CellCache(Cell.Type.TEXT);
  private final CellCache numbers = new CellCache(Cell.Type.NUMBER);
  private final CellCache dates = new CellCache(Cell.Type.DATE);

  CellContent(SharedStrings strings, DateStyles styles, boolean from1904) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** The cell whose start tag and attributes were just read; reads to its end. */
  Cell read(CellScanner xml) throws IOException {
    if (xml.isEmptyCell()) {
      return Cell.BLANK;
    }
    return xml.simpleValue() ? simple(xml) : detailed(xml);
  }

  private Cell simple(CellScanner xml) throws IOException {
    int from = xml.contentStart();
    int to = xml.contentEnd();
    return switch (xml.type()) {
      case SHARED -> strings.cell(xml.contentNumber());
      case NUMBER -> number(xml.bytes(), from, to, xml.style());
      case INLINE, RESULT -> xml.isPlain() ? plain(xml.bytes(), from, to) : text(xml.content());
      case BOOLEAN, ERROR, ISO_DATE -> other(xml.type(), xml.content());
    };
  }

  private Cell number(byte[] bytes, int from, int to, int style) {
    if (from == to) {
      return Cell.BLANK;
    }
    if (style > 0 && styles.isDate(style)) {
      Cell date = dates.cell(bytes, from, to);
      return from1904 ? new Cell(Cell.Type.DATE, SerialDate.from1904(date.text())) : date;
    }
    return NumberText.isNoisy(bytes, from, to)
        ? new Cell(Cell.Type.NUMBER, NumberText.withoutNoise(bytes, from, to))
        : numbers.cell(bytes, from, to);
  }

  private Cell plain(byte[] bytes, int from, int to) {
    if (from == to) {
      return Cell.BLANK;
    }
    Cell cell = texts.cell(bytes, from, to);
    return cell.text().contains("_x") || to - from > SheetLimits.TEXT ? text(cell.text()) : cell;
  }

  private static Cell text(String escaped) {
    String text = XmlText.unescape(escaped);
    if (text.length() > SheetLimits.TEXT) {
      throw new SheetRefusal.TooLarge("单元格文字超过 " + SheetLimits.TEXT + " 字").refused();
    }
    return text.isEmpty() ? Cell.BLANK : new Cell(Cell.Type.TEXT, text);
  }

  private static Cell other(CellScanner.Kind kind, String text) {
    if (text.isEmpty()) {
      return Cell.BLANK;
    }
    return switch (kind) {
      case BOOLEAN -> text.equals("1") || text.equals("true") ? TRUE : FALSE;
      case ERROR -> new Cell(Cell.Type.ERROR, text);
      default -> {
        String serial = SerialDate.ofIso(text);
        yield serial == null ? text(text) : new Cell(Cell.Type.DATE, serial);
      }
    };
  }

  /** A cell with a formula, with rich text, with a prefix, or across the window's end. */
  private Cell detailed(CellScanner xml) throws IOException {
    int outside = xml.depth() - 1;
    StringBuilder text = new StringBuilder();
    boolean formula = false;
    boolean value = false;
    boolean inValue = false;
    while (true) {
      switch (xml.next()) {
        case CellScanner.START -> {
          String name = xml.name();
          formula |= name.equals("f");
          inValue = name.equals("v");
          value |= inValue;
          if (name.equals("is")) {
            RichText.read(xml, text);
          }
        }
        case CellScanner.TEXT -> {
          if (inValue) {
            RichText.append(text, xml.content());
          }
        }
        case CellScanner.END -> {
          inValue = false;
          if (xml.depth() == outside) {
            return formula && !value ? NOT_CALCULATED : of(xml, text.toString());
          }
        }
        default -> {}
      }
    }
  }

  private Cell of(CellScanner xml, String text) throws IOException {
    return switch (xml.type()) {
      case SHARED -> text.isBlank() ? Cell.BLANK : strings.cell(index(xml, text.strip()));
      case NUMBER -> {
        byte[] bytes = text.strip().getBytes(UTF_8);
        yield number(bytes, 0, bytes.length, xml.style());
      }
      case INLINE, RESULT -> text(text);
      case BOOLEAN, ERROR, ISO_DATE -> other(xml.type(), text.strip());
    };
  }

  private static int index(CellScanner xml, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw xml.damaged();
    }
  }
}
