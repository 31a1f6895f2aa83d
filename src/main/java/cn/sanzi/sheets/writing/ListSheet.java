package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.writing.SheetEnd.Print;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet nobody sees: the entries of the drop-downs, one list a column. */
final class ListSheet {

  private ListSheet() {}

  /** Names for the ranges, which are known before the sheet is written. */
  static Map<String, String> names(Map<String, List<String>> lists) {
    Map<String, String> names = new LinkedHashMap<>();
    lists.forEach((list, entries) -> {
      if (!entries.isEmpty()) {
        names.put(list, "sanzi_list_" + (names.size() + 1));
      }
    });
    return names;
  }

  static void write(XlsxFile file, Map<String, List<String>> lists) throws IOException {
    Map<String, String> names = names(lists);
    if (names.isEmpty()) {
      return;
    }
    List<List<String>> columns = names.keySet().stream().map(lists::get).toList();
    XmlBuffer buffer = new XmlBuffer();
    String sheet = file.begin("下拉选项", true);
    new SheetStart(0, 0, true, columns.stream().map(c -> new SheetStart.Col(20, 0, false)).toList())
        .write(buffer, false);
    rows(buffer, columns);
    new SheetEnd(null, List.of(), List.of(), new Print(Print.A4, false, 1, null)).write(buffer);
    file.end(buffer);
    int column = 0;
    for (Map.Entry<String, String> name : names.entrySet()) {
      file.name(name.getValue(), Places.fixed(sheet, column, 1, columns.get(column).size()));
      column++;
    }
  }

  private static void rows(XmlBuffer buffer, List<List<String>> columns) {
    Cells cells = new Cells(buffer);
    int longest = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 1; row <= longest; row++) {
      cells.startRow(row);
      for (int i = 0; i < columns.size(); i++) {
        if (row <= columns.get(i).size()) {
          cells.text(i, 0, columns.get(i).get(row - 1));
        }
      }
      cells.endRow();
    }
  }
}
