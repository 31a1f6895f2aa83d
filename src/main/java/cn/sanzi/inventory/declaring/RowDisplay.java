package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.LinePlace;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows in the words of the page. */
public final class RowDisplay {

  private static final Problem DUPLICATE =
      new Problem(null, "duplicate", Severity.BLOCK, "与表中另一行是同一项资产（关键列相同），请删去一行，或更正关键列。", null);

  private RowDisplay() {}

  /** A problem as the page shows it. */
  public record ShownProblem(
      @Nullable String column,
      @Nullable String label,
      String rule,
      String severity,
      String sentence,
      @Nullable String article) {}

  /**
   * Keys of the columns that a list shows: what the kind's facts and natural keys rest on, and some
   * of its own.
   */
  public static List<String> listColumns(Kind kind) {
    Kind.Facts facts = kind.facts();
    Set<String> keys = new LinkedHashSet<>();
    Stream.of(
            facts.name(),
            facts.address(),
            facts.area(),
            facts.use(),
            facts.title(),
            facts.originalValue(),
            facts.netValue(),
            facts.balance())
        .filter(Objects::nonNull)
        .forEach(keys::add);
    kind.naturalKeys().forEach(keys::addAll);
    kind.columns().stream()
        .filter(column -> !column.common() && column.isDeclared())
        .limit(4)
        .forEach(column -> keys.add(column.key()));
    keys.removeIf(key -> kind.columns().get(kind.indexOf(key)).need() == Column.Need.SYSTEM);
    return List.copyOf(keys);
  }

  /** Every column that has a value, by key; of a sub-table, how many lines there are. */
  public static Map<String, String> cells(RowForm form, Values row) {
    var cells = new LinkedHashMap<String, String>();
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (row.get(i) != null) {
        cells.put(columns.get(i).key(), form.display(i, row));
      }
    }
    for (int i = 0; i < form.subTables().size(); i++) {
      if (!row.lines(i).isEmpty()) {
        SubTable table = form.subTables().get(i).table();
        cells.put(table.key(), row.lines(i).size() + " " + table.measure());
      }
    }
    return cells;
  }

  /** Of a stored row, with what only its neighbours tell. */
  public static List<ShownProblem> problems(Kind kind, DeclaredRow row) {
    if (!row.duplicate()) {
      return problems(kind, row.problems());
    }
    var all = new ArrayList<>(row.problems());
    all.add(DUPLICATE);
    return problems(kind, all);
  }

  public static List<ShownProblem> problems(Kind kind, List<Problem> problems) {
    return problems.stream()
        .map(problem ->
            new ShownProblem(
                problem.column(),
                label(kind, problem.column()),
                problem.rule(),
                problem.severity().name(),
                problem.sentence(),
                problem.article()))
        .toList();
  }

  /** Of a column, of a sub-table, or of a place in one of its lines. */
  public static @Nullable String label(Kind kind, @Nullable String key) {
    return LinePlace.parse(key)
        .flatMap(place -> label(kind, place))
        .or(() -> label(kind.columns(), key))
        .or(() ->
            kind.subTables().stream()
                .filter(table -> table.key().equals(key))
                .map(SubTable::name)
                .findFirst())
        .orElse(null);
  }

  private static Optional<String> label(Kind kind, LinePlace place) {
    return kind.subTables().stream()
        .filter(table -> table.key().equals(place.table()))
        .findFirst()
        .map(table ->
            "%s第 %d %s %s"
                .formatted(
                    table.name(),
                    place.line() + 1,
                    table.measure(),
                    label(table.columns(), place.column()).orElse(""))
                .strip());
  }

  private static Optional<String> label(List<Column> columns, @Nullable String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .map(Column::label)
        .findFirst();
  }
}
