package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec.TemplateColumn;

/** How the parts of a template look. */
final class TemplateLooks {

  private static final String LOCKED_GREY = "E7E9EB";

  private static final CellLook TITLE =
      CellLook.PLAIN.font(CellLook.Font.TITLE).place(CellLook.Place.MIDDLE);
  private static final CellLook NOTE =
      CellLook.PLAIN.font(CellLook.Font.NOTE).place(CellLook.Place.MIDDLE);
  private static final CellLook SECTION =
      CellLook.PLAIN
          .font(CellLook.Font.HEADING)
          .fill("D6E2F0")
          .place(CellLook.Place.CENTRE)
          .bordered();
  private static final CellLook HEADING = SECTION.fill("EAF0F7");
  private static final CellLook REQUIRED = SECTION.fill("FDF0E4").font(CellLook.Font.REQUIRED);

  /** Ids may be moved with their rows, so that rows can be sorted and deleted. */
  private static final CellLook ID = CellLook.PLAIN.font(CellLook.Font.NOTE).format("@").unlocked();

  private final StyleTable styles;

  TemplateLooks(StyleTable styles) {
    this.styles = styles;
  }

  int title() {
    return styles.number(TITLE);
  }

  int note() {
    return styles.number(NOTE);
  }

  int section() {
    return styles.number(SECTION);
  }

  int id() {
    return styles.number(ID);
  }

  CellLook idLook() {
    return ID;
  }

  int heading(TemplateColumn column) {
    if (column.locked()) {
      return styles.number(HEADING.fill(LOCKED_GREY));
    }
    return styles.number(column.required() ? REQUIRED : HEADING);
  }

  /** A cell to fill in; grey where the system computes. */
  CellLook entryLook(TemplateColumn column) {
    CellLook look = CellLook.PLAIN.format(format(column)).place(CellLook.Place.MIDDLE).bordered();
    return column.locked() ? look.fill(LOCKED_GREY) : look.unlocked();
  }

  /** The column below the rows that are drawn. */
  int spare(TemplateColumn column) {
    CellLook look = CellLook.PLAIN.format(format(column)).place(CellLook.Place.MIDDLE);
    return styles.number(column.locked() ? look : look.unlocked());
  }

  private static String format(TemplateColumn column) {
    return switch (column.value()) {
      // Text, so that long account numbers keep their digits when they are typed.
      case TEXT -> "@";
      case NUMBER -> CellWriter.numberFormat(column.decimals());
      case INTEGER -> "0";
      case DATE -> CellWriter.DATE_FORMAT;
    };
  }
}
