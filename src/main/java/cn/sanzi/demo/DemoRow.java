package cn.sanzi.demo;

import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import java.util.List;
import java.util.Map;

/**
 * A made-up row with its answer.
 *
 * @param values what can be read of it
 * @param written cells, by column, that hold something unreadable
 * @param key every problem it must give, and no other
 */
public record DemoRow(Values values, Map<Integer, String> written, List<Expected> key) {

  public boolean isClean() {
    return key.isEmpty();
  }

  /** A cell as a clerk would write it, empty for none: codes by their label. */
  public String text(RowForm form, int column) {
    String unreadable = written.get(column);
    if (unreadable != null) {
      return unreadable;
    }
    ColumnType type = form.kind().columns().get(column).type();
    return type == ColumnType.CODE || type == ColumnType.YES_NO
        ? form.display(column, values)
        : form.editable(column, values);
  }
}
