package cn.sanzi.inventory.importing;

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
  private static final Pattern NUMBERED = Pattern.compile("^\\d+[.、．].*");

  private NotData() {}

  /** Why a row is left out; empty when it is data or the caller finds it blank. */
  static Optional<String> why(SheetRow row, List<SheetMapping.Taken> columns) {
    int cells = 0;
    int notes = 0;
    String first = "";
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank()) {
        String text = row.cell(i).text().strip();
        first = cells == 0 ? text : first;
        cells++;
        notes += NOTE.matcher(text).matches() ? 1 : 0;
      }
    }
    if (TOTAL.matcher(first).matches() || isTotalBehindNumber(row, columns)) {
      return Optional.of("合计行，不是数据");
    }
    boolean noted = NOTE.matcher(first).matches();
    if ((noted && filled(row, columns) <= 2) || (notes > 0 && notes * 2 >= cells)) {
      return Optional.of("说明或签字行，不是数据");
    }
    if (cells == 1 && filled(row, columns) <= 1 && NUMBERED.matcher(first).matches()) {
      return Optional.of("说明，不是数据");
    }
    return Optional.empty();
  }

  /** A total that has a number like the rows: its word stands in a column that is read. */
  private static boolean isTotalBehindNumber(SheetRow row, List<SheetMapping.Taken> columns) {
    return columns.stream()
        .limit(2)
        .anyMatch(taken -> TOTAL.matcher(row.cell(taken.index()).text().strip()).matches());
  }

  static boolean isBlank(SheetRow row) {
    return row.cells().stream().allMatch(cell -> cell.isBlank());
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
