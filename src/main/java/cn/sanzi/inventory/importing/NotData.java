package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells rows of a sheet that are not data: totals, notes and signature lines. */
final class NotData {

  private static final Pattern TOTAL =
      Pattern.compile("^(.{0,12})?(合\\s*计|小\\s*计|总\\s*计|本页合计|累\\s*计)[:：]?$");
  private static final Pattern NOTE =
      Pattern.compile("^(填表说明|说明|注|备注|制表人|制表|填表人|审核人|复核人|单位负责人|负责人签字|联系电话)[:：].*");

  private NotData() {}

  /** Why a row is left out; empty when it is data or the caller finds it blank. */
  static Optional<String> why(SheetRow row, List<SheetMapping.Taken> columns) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cell(i).isBlank()) {
        continue;
      }
      String first = row.cell(i).text().strip();
      if (TOTAL.matcher(first).matches()) {
        return Optional.of("合计行，不是数据");
      }
      if (NOTE.matcher(first).matches() && filled(row, columns) <= 2) {
        return Optional.of("说明或签字行，不是数据");
      }
      return Optional.empty();
    }
    return Optional.empty();
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
