package cn.sanzi.sheets.writing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.CellNames;
import java.time.LocalDate;
import java.util.Arrays;

/** Writes rows of cells as XML. Columns count from 0 and must ascend within a row. */
final class Cells {

  private static final byte[] CELL = "<c r=\"".getBytes(US_ASCII);
  private static final byte[] STYLE = "\" s=\"".getBytes(US_ASCII);
  private static final byte[] INLINE = "\" t=\"inlineStr\"><is><t>".getBytes(US_ASCII);
  private static final byte[] INLINE_BLANKS =
      "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".getBytes(US_ASCII);
  private static final byte[] INLINE_END = "</t></is></c>".getBytes(US_ASCII);
  private static final byte[] NUMBER = "\"><v>".getBytes(US_ASCII);
  private static final byte[] FORMULA_NUMBER = "\"><f>".getBytes(US_ASCII);
  private static final byte[] FORMULA_TEXT = "\" t=\"str\"><f>".getBytes(US_ASCII);
  private static final byte[] FORMULA_END = "</f><v>".getBytes(US_ASCII);
  private static final byte[] NUMBER_END = "</v></c>".getBytes(US_ASCII);
  private static final byte[] BLANK_END = "\"/>".getBytes(US_ASCII);

  private final XmlBuffer out;
  private byte[][] letters = new byte[0][];
  private byte[] row = {};

  Cells(XmlBuffer out) {
    this.out = out;
  }

  void startRow(int number) {
    start(number);
    out.raw("\">");
  }

  /** Begins a row of data; its height in points follows once somebody changes the text. */
  void startRow(int number, double height) {
    start(number);
    out.raw("\" ht=\"").raw(Double.toString(height)).raw("\">");
  }

  /** Begins a row of a fixed height, on which the look of the columns does not show. */
  void startPlainRow(int number, double height) {
    start(number);
    out.raw("\" s=\"0\" customFormat=\"1\" ht=\"").raw(Double.toString(height));
    out.raw("\" customHeight=\"1\">");
  }

  void startHiddenRow(int number) {
    start(number);
    out.raw("\" s=\"0\" customFormat=\"1\" hidden=\"1\">");
  }

  private void start(int number) {
    row = Integer.toString(number).getBytes(US_ASCII);
    out.raw("<row r=\"").raw(row);
  }

  void endRow() {
    out.raw("</row>");
  }

  void text(int column, int style, String text) {
    String fitting = CellText.fitting(text);
    start(column, CellText.runsAsFormula(fitting) ? Styles.quoted(style) : style);
    out.raw(CellText.hasOuterBlanks(fitting) ? INLINE_BLANKS : INLINE).text(fitting);
    out.raw(INLINE_END);
  }

  /** Writes digits as they are: the file keeps the exact number, whatever a spreadsheet shows. */
  void number(int column, int style, String digits) {
    start(column, style);
    out.raw(NUMBER).raw(digits).raw(NUMBER_END);
  }

  /** Writes a date; one that spreadsheets do not know, as text. */
  void date(int column, int style, LocalDate date) {
    if (SerialDay.exists(date)) {
      number(column, style, Long.toString(SerialDay.of(date)));
    } else {
      text(column, style, date.toString());
    }
  }

  /**
   * Writes a formula, and the text that it shows until a spreadsheet has computed it: until the
   * user allows changes, it does not.
   */
  void formula(int column, int style, String formula, String shown) {
    boolean number = Digits.areNumber(shown);
    start(column, style);
    out.raw(number ? FORMULA_NUMBER : FORMULA_TEXT).text(formula).raw(FORMULA_END);
    out.text(shown).raw(NUMBER_END);
  }

  /** A cell that shows its style only. */
  void blank(int column, int style) {
    start(column, style);
    out.raw(BLANK_END);
  }

  private void start(int column, int style) {
    if (column >= letters.length) {
      int known = letters.length;
      letters = Arrays.copyOf(letters, column + 16);
      Arrays.setAll(letters, i -> i < known ? letters[i] : CellNames.column(i).getBytes(US_ASCII));
    }
    out.raw(CELL).raw(letters[column]).raw(row);
    if (style > 0) {
      out.raw(STYLE).raw(style);
    }
  }
}
