package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.LineDifference;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What differs between two states of a row, in the words of the page. */
@Component
public class RowDifferences {

  /**
   * One column that differs.
   *
   * @param before as the page shows it, empty for missing
   */
  public record Difference(String column, String label, String before, String after) {}

  public List<Difference> between(RowForm form, Values before, Values after) {
    var differences = new ArrayList<Difference>();
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      Object old = before.get(i);
      if (old == null ? after.get(i) != null : !old.equals(after.get(i))) {
        Column column = columns.get(i);
        differences.add(
            new Difference(
                column.key(), column.label(), form.display(i, before), form.display(i, after)));
      }
    }
    for (LineDifference line : LineDifference.between(form, before, after)) {
      differences.add(new Difference(line.place(), line.label(), line.before(), line.after()));
    }
    return differences;
  }

  /**
   * The refusal for somebody who edited an outdated row: whose change came between, and what
   * differs.
   */
  Refused changedSince(RowForm form, DeclaredRow stored, TypedRow yours) {
    Values theirs = form.fromJson(stored.doc());
    Values typed = RowEntry.read(form, yours).values();
    var differs = new ArrayList<Map<String, String>>();
    for (Difference difference : between(form, theirs, typed)) {
      if (isDeclared(form, difference.column())) {
        differs.add(
            Map.of(
                "column", difference.column(),
                "label", difference.label(),
                "theirs", difference.before(),
                "yours", difference.after()));
      }
    }
    return refused(stored, differs);
  }

  /** Lines differ only in what is declared. */
  private static boolean isDeclared(RowForm form, String key) {
    return form.kind().columns().stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map(Column::isDeclared)
        .orElse(true);
  }

  private static Refused refused(DeclaredRow stored, List<Map<String, String>> differs) {
    return new Refused(
        new InventoryRefusal(
            Reason.CHANGED_SINCE,
            stored.changedBy() + "刚刚修改了这一行，请对照后再保存。",
            null,
            Map.of(
                "by", stored.changedBy(),
                "at", stored.changedAt().toString(),
                "rev", stored.rev(),
                "differs", differs)));
  }
}
