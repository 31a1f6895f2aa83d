package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec;

/** Which row of a form is what. Column A holds the ids of rows and is hidden. */
record FormPlaces(int titleRow, int firstLine, int sectionRow, int keyRow, int headingRow) {

  /** The hidden row whose first cell says whose template it is. */
  static final int MARK_ROW = 1;

  static final int ID_COLUMN = 0;
  static final int FIRST_COLUMN = 1;

  static FormPlaces of(TemplateSpec spec) {
    int section = 3 + spec.subtitle().size();
    return new FormPlaces(2, 3, section, section + 1, section + 2);
  }

  int firstDataRow() {
    return headingRow + 1;
  }
}
