package cn.sanzi.organization;

import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import cn.sanzi.sheets.Sheets;
import cn.sanzi.sheets.SystemText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads units off a workbook: ours or somebody's own, headings found by what they say. */
final class RollSheet implements Sheets.RowSink {

  static final int MOST = 5_000;

  private final List<Typed> found = new ArrayList<>();
  private final List<Integer> closed = new ArrayList<>();
  private Map<RollColumn, Integer> columns = Map.of();
  private int sheet = -1;
  private boolean headed;

  /** A row as it stands in the file. */
  record Typed(
      int sheet,
      int number,
      Map<RollColumn, Integer> columns,
      Map<RollColumn, String> texts,
      @Nullable String damage) {

    String text(RollColumn column) {
      return texts.getOrDefault(column, "");
    }

    boolean has(RollColumn column) {
      return columns.containsKey(column);
    }
  }

  static List<Typed> read(Sheets sheets, Path file) throws IOException {
    var sink = new RollSheet();
    sheets.read(file, sink);
    if (!sink.headed) {
      throw new Refused(new RollRefusal.NoHeading());
    }
    return sink.found;
  }

  @Override
  public boolean wants(int index) {
    return !closed.contains(index);
  }

  @Override
  public void row(SheetRow row) {
    if (row.sheet() != sheet) {
      sheet = row.sheet();
      columns = Map.of();
    }
    if (row.cells().stream().anyMatch(cell -> cell.text().startsWith(SystemText.NOT_READ))) {
      closed.add(sheet);
      return;
    }
    Map<RollColumn, Integer> heading = heading(row);
    if (heading.containsKey(RollColumn.NAME)
        && heading.containsKey(RollColumn.TYPE)
        && heading.containsKey(RollColumn.REGION)) {
      columns = heading;
      headed = true;
    } else if (!columns.isEmpty()) {
      take(row);
    }
  }

  private static Map<RollColumn, Integer> heading(SheetRow row) {
    Map<RollColumn, Integer> heading = new EnumMap<>(RollColumn.class);
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<RollColumn> column = RollColumn.of(row.cell(i).text());
      if (column.isPresent()) {
        heading.putIfAbsent(column.get(), i);
      }
    }
    return heading;
  }

  private void take(SheetRow row) {
    Map<RollColumn, String> texts = new EnumMap<>(RollColumn.class);
    String damage = null;
    for (Map.Entry<RollColumn, Integer> column : columns.entrySet()) {
      Cell cell = row.cell(column.getValue());
      if (!cell.isBlank()) {
        texts.put(column.getKey(), cell.text().strip());
      }
      if (isDamaged(column.getKey(), cell)) {
        damage =
            column.getKey().heading() + "“" + cell.text() + "”已被电子表格改成数字，末几位可能已丢失，请把该列设为文本后重新填写";
      }
    }
    String name = texts.getOrDefault(RollColumn.NAME, "");
    boolean total = name.matches("合\\s*计|总\\s*计|小\\s*计|填表人.*|制表人.*|审核人.*");
    if (texts.isEmpty() || total) {
      return;
    }
    if (found.size() == MOST) {
      throw new Refused(new RollRefusal.TooLong(MOST));
    }
    found.add(new Typed(row.sheet(), row.number(), columns, texts, damage));
  }

  private static boolean isDamaged(RollColumn column, Cell cell) {
    return cell.type() == Cell.Type.NUMBER
        && (cell.text().contains("E") || (column == RollColumn.USCC && cell.text().length() > 15));
  }
}
