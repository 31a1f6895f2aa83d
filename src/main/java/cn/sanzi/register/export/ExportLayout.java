package cn.sanzi.register.export;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.register.listing.CardNames.Names;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * How a row of an export is written: what every kind shares, then the kind's own columns where one
 * kind was chosen.
 *
 * @param own the chosen kind's columns, as of today; none when there are several kinds
 * @param lineSheets further sheets for the lines of the chosen kind's sub-tables
 */
record ExportLayout(
    ExportSpec spec,
    List<Column> own,
    List<LineSheet> lineSheets,
    Names names,
    Catalog catalog,
    ZoneId zone) {

  boolean needsDocuments() {
    return !own.isEmpty();
  }

  /** Figures go through as the digits that the database gives. Says whether the row has lines. */
  boolean write(ResultSet row, SheetWriter sheet) throws SQLException {
    sheet
        .text(row.getString(1))
        .text(names.kind(row.getString(3)))
        .text(row.getString(4))
        .text(names.unit(row.getObject(5, UUID.class)))
        .text(names.region(row.getInt(6)))
        .integer(row.getInt(7))
        .text(names.use(row.getString(8)))
        .text(names.title(row.getString(9)))
        .digits(row.getString(10))
        .digits(row.getString(11))
        .digits(row.getString(12))
        .digits(row.getString(13))
        .text(row.getString(14))
        .date(row.getObject(15, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDate())
        .text(row.getBoolean(16) ? "增量" : "基准日");
    return needsDocuments() && writeOwn(row, sheet);
  }

  /**
   * A card of an older version of its kind has other columns: found by key, missing ones stay
   * blank.
   */
  private boolean writeOwn(ResultSet row, SheetWriter sheet) throws SQLException {
    RowForm form = catalog.form(new KindCode(row.getString(3)), row.getInt("kind_version"));
    Values values = form.fromJson(row.getString("doc"));
    List<Column> columns = form.kind().columns();
    for (Column wanted : own) {
      int index = indexOf(columns, wanted.key());
      if (index < 0 || values.get(index) == null) {
        sheet.blank();
      } else {
        OwnCell.write(form, columns.get(index), index, values, sheet);
      }
    }
    return values.hasLines();
  }

  /** The lines of one card, a row each. */
  void writeLines(LineSheet lines, ResultSet row, SheetWriter sheet)
      throws SQLException, IOException {
    String doc = row.getString("doc");
    if (doc.contains(lines.mark())) {
      RowForm form = catalog.form(new KindCode(row.getString(3)), row.getInt("kind_version"));
      lines.write(row.getString(1), row.getString(4), form, form.fromJson(doc), sheet);
    }
  }

  private static int indexOf(List<Column> columns, String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
