package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells rows of a sheet that are not data: totals, notes, signature lines, repeated headings. */
final class NotData {

  private static final Pattern TOTAL =
      Pattern.compile("^(.{0,12})?(合\\s*计|小\\s*计|总\\s*计|本页合计|累\\s*计)[:：]?$");
  private static final Pattern NOTE =
      Pattern.compile(
          "^(填表说明|填报说明|说明|注|备注|附注|制表人?|填表人|填报人|经办人|审核人?|复核人?|单位负责人|负责人|负责人签字|单位负责人签字|单位盖章|单位（盖章）"
              + "|联系人|联系电话|电话|填表日期|填报日期|制表日期|日期)[:：].*");
  private static final Pattern NUMBERED =
      Pattern.compile("^(\\d+[.、．]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[)）]).*");

  private NotData() {}

  /**
   * Why a row is left out; empty when it is data or the caller finds it blank.
   *
   * @param filled how many of the columns that are read hold something
   */
  static Optional<String> why(SheetRow row, SheetMapping mapping, int filled) {
    List<SheetMapping.Taken> columns = mapping.columns();
    int cells = 0;
    int notes = 0;
    String first = "";
    for (Cell cell : row.cells()) {
      if (!cell.isBlank()) {
        first = cells == 0 ? cell.text().strip() : first;
        cells++;
        notes += isNote(cell) ? 1 : 0;
      }
    }
    if (isTotal(first) || isTotalBehindNumber(row, columns)) {
      return Optional.of("合计行，不是数据");
    }
    if ((filled <= 2 && isNote(first)) || (notes > 0 && notes * 2 >= cells)) {
      return Optional.of("说明或签字行，不是数据");
    }
    if (cells == 1 && filled <= 1 && NUMBERED.matcher(first).matches()) {
      return Optional.of("说明，不是数据");
    }
    if (HeadingRows.isNumbering(row)) {
      return Optional.of("栏次行，不是数据");
    }
    if (HeadingRows.isRepeated(row, mapping.shown())) {
      return Optional.of("重复的表头，不是数据");
    }
    return Optional.empty();
  }

  /** A total that has a number like the rows: its word stands in a column that is read. */
  private static boolean isTotalBehindNumber(SheetRow row, List<SheetMapping.Taken> columns) {
    for (int i = 0; i < Math.min(2, columns.size()); i++) {
      if (isTotal(row.cell(columns.get(i).index()).text().strip())) {
        return true;
      }
    }
    return false;
  }

  /** Every cell of every row is asked, so what has no colon is not held against the pattern. */
  private static boolean isNote(Cell cell) {
    return cell.type() == Cell.Type.TEXT && isNote(cell.text().strip());
  }

  private static boolean isNote(String text) {
    return (text.indexOf('：') > 0 || text.indexOf(':') > 0) && NOTE.matcher(text).matches();
  }

  private static boolean isTotal(String text) {
    return text.indexOf('计') >= 0 && TOTAL.matcher(text).matches();
  }

  static boolean isBlank(SheetRow row) {
    return row.cells().stream().allMatch(Cell::isBlank);
  }

  /** How many of the columns that are read hold something. */
  static int filled(SheetRow row, List<SheetMapping.Taken> columns) {
    int filled = 0;
    for (SheetMapping.Taken taken : columns) {
      if (!row.cell(taken.index()).isBlank()) {
        filled++;
      }
    }
    return filled;
  }
}
