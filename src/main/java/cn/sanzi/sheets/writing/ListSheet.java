package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec.DropDown;
import cn.sanzi.sheets.TemplateSpec.Option;
import cn.sanzi.sheets.writing.SheetEnd.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sheet nobody sees: the entries of the drop-downs, one list a column; beside those that are
 * offered under another entry only, that other entry.
 */
final class ListSheet {

  /** Behind the name of a list: the range of what each entry stands under. */
  private static final String UNDER = "_under";

  /** Behind the name of a list: its first entry. */
  private static final String FIRST = "_first";

  private ListSheet() {}

  /** Names for the ranges, which are known before the sheet is written. */
  static Map<String, String> names(Map<String, DropDown> lists) {
    Map<String, String> names = new LinkedHashMap<>();
    lists.forEach((list, entries) -> {
      if (!entries.options().isEmpty()) {
        names.put(list, "sanzi_list_" + (names.size() + 1));
      }
    });
    return names;
  }

  /**
   * The range to offer in a cell: of the entries those that stand under what the other cell holds,
   * and all of them while it holds nothing that any stands under.
   */
  static String within(String name, String cell) {
    String under = name + UNDER;
    String count = "COUNTIF(" + under + "," + cell + ")";
    String start = "MATCH(" + cell + "," + under + ",0)-1";
    return "IF("
        + (count + "=0," + name)
        + (",OFFSET(" + name + FIRST + "," + start + ",0," + count + ",1))");
  }

  static void write(XlsxFile file, Map<String, DropDown> lists) throws IOException {
    Map<String, String> names = names(lists);
    if (names.isEmpty()) {
      return;
    }
    String sheet = file.begin("下拉选项", true);
    List<List<String>> columns = new ArrayList<>();
    names.forEach((list, name) -> {
      List<Option> options = Objects.requireNonNull(lists.get(list)).options();
      int column = columns.size();
      file.name(name, Places.fixed(sheet, column, 1, options.size()));
      columns.add(options.stream().map(Option::text).toList());
      List<String> under = under(options);
      if (under != null) {
        file.name(name + FIRST, Places.fixed(sheet, column, 1, 1));
        file.name(name + UNDER, Places.fixed(sheet, column + 1, 1, options.size()));
        columns.add(under);
      }
    });
    XmlBuffer buffer = new XmlBuffer();
    new SheetStart(0, 0, true, columns.stream().map(c -> new SheetStart.Col(20, 0, false)).toList())
        .write(buffer, false);
    rows(buffer, columns);
    SheetEnd.of(new Print(Print.A4, false, 1, null)).write(buffer);
    file.end(buffer);
  }

  private static @Nullable List<String> under(List<Option> options) {
    List<String> under = new ArrayList<>();
    for (Option option : options) {
      if (option.under() != null) {
        under.add(option.under());
      }
    }
    return under.size() == options.size() ? under : null;
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
