package cn.sanzi.sheets.writing;

/**
 * How a cell looks.
 *
 * @param format number format; {@code General} for none
 * @param fill colour as six hex digits; empty for none
 * @param locked not to be changed once the sheet is protected
 * @param quoted text for ever, even when it looks like a formula and is edited
 */
record CellLook(
    String format,
    Font font,
    String fill,
    Place place,
    boolean border,
    boolean locked,
    boolean quoted) {

  static final CellLook PLAIN =
      new CellLook("General", Font.BODY, "", Place.START, false, true, false);

  /** Fonts of our workbooks. */
  enum Font {
    BODY(11, false, "FF1F2329"),
    TITLE(16, true, "FF1F2329"),
    NOTE(10, false, "FF646A73"),
    HEADING(11, true, "FF1F2329"),
    REQUIRED(11, true, "FFC0392B");

    private final int size;
    private final boolean bold;
    private final String colour;

    Font(int size, boolean bold, String colour) {
      this.size = size;
      this.bold = bold;
      this.colour = colour;
    }

    String xml() {
      return "<font>"
          + (bold ? "<b/>" : "")
          + "<sz val=\""
          + size
          + "\"/><color rgb=\""
          + colour
          + "\"/><name val=\"宋体\"/><charset val=\"134\"/></font>";
    }
  }

  /** Where the content stands in its cell. */
  enum Place {
    START(""),
    MIDDLE("<alignment vertical=\"center\"/>"),
    WRAPPED("<alignment vertical=\"center\" wrapText=\"1\"/>"),
    CENTRE("<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>");

    private final String xml;

    Place(String xml) {
      this.xml = xml;
    }

    String xml() {
      return xml;
    }
  }

  CellLook format(String other) {
    return new CellLook(other, font, fill, place, border, locked, quoted);
  }

  CellLook font(Font other) {
    return new CellLook(format, other, fill, place, border, locked, quoted);
  }

  CellLook fill(String other) {
    return new CellLook(format, font, other, place, border, locked, quoted);
  }

  CellLook place(Place other) {
    return new CellLook(format, font, fill, other, border, locked, quoted);
  }

  CellLook bordered() {
    return new CellLook(format, font, fill, place, true, locked, quoted);
  }

  CellLook unlocked() {
    return new CellLook(format, font, fill, place, border, false, quoted);
  }

  CellLook asQuoted() {
    return new CellLook(format, font, fill, place, border, locked, true);
  }
}
