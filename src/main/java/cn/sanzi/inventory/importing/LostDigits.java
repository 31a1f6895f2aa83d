package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Account numbers that a spreadsheet kept as numbers and wrote out again: all digits behind the
 * fifteenth are zeros. Nobody can know what they were. Two zeros come by chance.
 */
final class LostDigits {

  private static final Pattern LOST = Pattern.compile("\\d{15}0{3,}");

  private LostDigits() {}

  /** The column of account numbers; -1 where there is none. */
  static int column(List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if ("bank-account".equals(columns.get(i).identifier())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The problems, and that of the lost digits; a mark before the number, or groups, say that it is
   * right.
   */
  static List<Problem> of(
      Column column, SheetRow row, SheetMapping mapping, String digits, List<Problem> before) {
    boolean asWritten =
        mapping.columns().stream()
            .anyMatch(taken -> row.cell(taken.index()).text().strip().equals(digits));
    if (!asWritten || !LOST.matcher(digits).matches()) {
      return before;
    }
    String sentence =
        "「%s」第 15 位以后全是 0，像是表格软件丢失了后几位，没有导入；请按开户许可证核对重填，确实如此的在前面加英文单引号（'）"
            .formatted(column.label());
    var all = new ArrayList<>(before);
    all.add(new Problem(column.key(), "digits-lost", Severity.REFUSED, sentence, null));
    return all;
  }
}
