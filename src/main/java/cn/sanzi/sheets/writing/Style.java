package cn.sanzi.sheets.writing;

/**
 * How a cell looks.
 *
 * @param format of numbers and dates, in the language of spreadsheets
 * @param framed with a fine line around
 * @param open for entry on a protected sheet
 */
record Style(
    Font font,
    Fill fill,
    Align align,
    String format,
    boolean framed,
    boolean wrapped,
    boolean open) {

  static final String GENERAL = "General";
  static final String TEXT = "@";
  static final String DATE = "yyyy\\-mm\\-dd";
  static final String INTEGER = "0_ ";

  static final Style PLAIN =
      new Style(Font.BODY, Fill.NONE, Align.NONE, GENERAL, false, false, false);

  static Style of(Font font) {
    return PLAIN.with(font);
  }

  /**
   * A format with thousands separators and up to this many decimals, of which two always show; a
   * blank's width stands behind, so that figures do not touch what follows.
   */
  static String decimals(int decimals) {
    int shown = Math.min(2, decimals);
    String point = decimals == 0 ? "" : ".";
    return "#,##0" + point + "0".repeat(shown) + "#".repeat(decimals - shown) + "_ ";
  }

  Style with(Font other) {
    return new Style(other, fill, align, format, framed, wrapped, open);
  }

  Style with(Fill other) {
    return new Style(font, other, align, format, framed, wrapped, open);
  }

  Style with(Align other) {
    return new Style(font, fill, other, format, framed, wrapped, open);
  }

  Style format(String other) {
    return new Style(font, fill, align, other, framed, wrapped, open);
  }

  Style inFrame() {
    return new Style(font, fill, align, format, true, wrapped, open);
  }

  Style wrapping() {
    return new Style(font, fill, align, format, framed, true, open);
  }

  Style forEntry() {
    return new Style(font, fill, align, format, framed, wrapped, true);
  }

  /** Fonts, in points. */
  enum Font {
    BODY(10, "FF262626", false),
    BOLD(10, "FF262626", true),
    TITLE(18, "FF1D4E89", true),
    NOTE(9, "FF595959", false),
    SECTION(10, "FF1D4E89", true),
    HEADING(10, "FFFFFFFF", true);

    final int points;
    final String colour;
    final boolean bold;

    Font(int points, String colour, boolean bold) {
      this.points = points;
      this.colour = colour;
      this.bold = bold;
    }
  }

  /** Colours behind the text. */
  enum Fill {
    NONE(""),
    HEADING("FF1D4E89"),
    OPTIONAL_HEADING("FF6C8EBF"),
    LOCKED_HEADING("FF8C8C8C"),
    SECTION("FFEEF3F9"),
    LOCKED("FFF0F0F0");

    final String colour;

    Fill(String colour) {
      this.colour = colour;
    }
  }

  /** Where the text stands in its cell; at the left, with a blank before it. */
  enum Align {
    NONE,
    LEFT,
    CENTER
  }
}
