package cn.sanzi.inventory.declaring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was typed on the page or sent by a machine.
 *
 * @param values texts by key of column
 * @param lines lines by key of sub-table, each as texts by key of column; null to leave those that
 *     there are
 */
record TypedRow(
    Map<String, String> values,
    @Nullable String explanation,
    @Nullable Map<String, List<Map<String, String>>> lines) {

  List<Map<String, String>> linesOf(String subTable) {
    return lines == null ? List.of() : lines.getOrDefault(subTable, List.of());
  }
}
