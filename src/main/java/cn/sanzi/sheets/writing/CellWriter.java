package cn.sanzi.sheets.writing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SheetLimits;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes the cells of one column; whatever does not change from row to row is made once. */
final class CellWriter {

  private static final byte[] TEXT_END = "</t></is></c>".getBytes(US_ASCII);
  private static final byte[] VALUE_END = "</v></c>".getBytes(US_ASCII);
  private static final String CUT = "……（文字过长，已截断）";

  /** Days before the first that a spreadsheet counts rightly stand as text. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int EPOCH_DAY = 25_569;

  /** Digits that a spreadsheet keeps; longer numbers would lose their end. */
  private static final int DIGITS = 15;

  static final String DATE_FORMAT = "yyyy-mm-dd";

  private static final String INLINE = " t=\"inlineStr\"><is><t";
  private static final String SPACED = " xml:space=\"preserve\">";

  private final byte[] start;
  private final byte[] text;
  private final byte[] spaced;
  private final byte[] quoted;
  private final byte[] number;
  private final byte[] date;
  private final byte[] blank;

  /**
   * @param look of text and numbers, with the number format
   */
  CellWriter(int column, CellLook look, StyleTable styles) {
    start = ("<c r=\"" + CellNames.column(column)).getBytes(US_ASCII);
    String style = style(look, styles);
    text = (style + INLINE + ">").getBytes(US_ASCII);
    spaced = (style + INLINE + SPACED).getBytes(US_ASCII);
    quoted = (style(look.asQuoted(), styles) + INLINE + SPACED).getBytes(US_ASCII);
    blank = (style + "/>").getBytes(US_ASCII);
    number = (style + "><v>").getBytes(US_ASCII);
    date = (style(look.format(DATE_FORMAT), styles) + "><v>").getBytes(US_ASCII);
  }

  private static String style(CellLook look, StyleTable styles) {
    return "\" s=\"" + styles.number(look) + "\"";
  }

  /** The look of an exported column; decimals are -1 where it holds no numbers. */
  static CellLook look(int decimals) {
    return CellLook.PLAIN.format(decimals < 0 ? "General" : numberFormat(decimals));
  }

  static String numberFormat(int decimals) {
    return decimals == 0 ? "0" : "#,##0." + "0".repeat(decimals);
  }

  void text(XmlBytes xml, byte[] row, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    xml.raw(start).raw(row);
    if (isDangerous(value.charAt(0))) {
      xml.raw(quoted);
    } else {
      xml.raw(isSpaced(value) ? spaced : text);
    }
    xml.text(cut(value)).raw(TEXT_END);
  }

  void blank(XmlBytes xml, byte[] row) {
    xml.raw(start).raw(row).raw(blank);
  }

  /** What a spreadsheet may take for a formula when the cell is edited or saved as text. */
  static boolean isDangerous(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\t', '\r', '\n' -> true;
      default -> false;
    };
  }

  private static boolean isSpaced(String value) {
    return value.charAt(0) <= ' '
        || value.charAt(value.length() - 1) <= ' '
        || value.indexOf('\n') >= 0;
  }

  private static String cut(String value) {
    if (value.length() <= SheetLimits.TEXT) {
      return value;
    }
    int end = SheetLimits.TEXT - CUT.length();
    return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
        + CUT;
  }

  void number(XmlBytes xml, byte[] row, @Nullable String digits) {
    if (digits == null || !isNumber(digits)) {
      text(xml, row, digits);
      return;
    }
    xml.raw(start).raw(row).raw(number).text(digits).raw(VALUE_END);
  }

  private static boolean isNumber(String digits) {
    int count = 0;
    int points = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= '0' && c <= '9') {
        count++;
      } else if (c == '.') {
        points++;
      } else if (c != '-' || i > 0) {
        return false;
      }
    }
    return count > 0 && points <= 1 && count <= DIGITS;
  }

  void date(XmlBytes xml, byte[] row, @Nullable LocalDate day) {
    if (day == null) {
      return;
    }
    if (day.isBefore(FIRST_DAY)) {
      text(xml, row, day.toString());
      return;
    }
    String serial = Long.toString(day.toEpochDay() + EPOCH_DAY);
    xml.raw(start).raw(row).raw(date).text(serial).raw(VALUE_END);
  }
}
