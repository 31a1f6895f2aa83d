package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.inventory.declaring.TemplateMark;
import cn.sanzi.sheets.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading row of a sheet by its words: the row, or the two rows one above the other,
 * whose texts are the labels of the most columns.
 */
final class HeadingFinder {

  static final String EXPLANATION = "问题说明";

  /** Fewer columns than this, and it is no heading. */
  private static final int LEAST = 3;

  private static final Set<String> ROWS_OF_LINES =
      Set.of(
          TemplateMark.ROW_OF_LINE_HEADING,
          "关联资产编号",
          "关联资产",
          "资产序号",
          "所属资产序号",
          "所属资产",
          "资产名称",
          "主表序号");

  private final String prefix;
  private final Set<String> numberWords;
  private final List<Column> columns;
  private final Map<String, Integer> byWords = new HashMap<>();
  private final Map<String, Integer> byKey = new HashMap<>();

  /**
   * For a sheet.
   *
   * @param prefix of the keys under which columns are shown to be mapped
   * @param numberWords headings of the column by which lines point to rows
   */
  private HeadingFinder(List<Column> columns, String prefix, Set<String> numberWords) {
    this.columns = columns;
    this.prefix = prefix;
    this.numberWords = numberWords;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isDeclared()) {
        byWords.put(Heading.wordsOfLabel(columns.get(i).label()), i);
        byKey.put(columns.get(i).key(), i);
      }
    }
    // Many leave out what a label adds in brackets.
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isDeclared()) {
        byWords.putIfAbsent(Heading.of(columns.get(i).label()).words(), i);
      }
    }
  }

  static HeadingFinder of(Kind kind) {
    return new HeadingFinder(
        kind.columns(),
        "",
        kind.subTables().isEmpty() ? Set.of() : Set.of(TemplateMark.NUMBER_HEADING));
  }

  static HeadingFinder of(SubTable table) {
    return new HeadingFinder(table.columns(), table.key() + ".", ROWS_OF_LINES);
  }

  /**
   * The best mapping over the first rows of a sheet; empty when none of them is a heading. One row
   * beats two that say no more, and a later one an earlier: titles stand above.
   */
  Optional<SheetMapping> find(List<SheetRow> first) {
    SheetMapping single = null;
    SheetMapping pair = null;
    for (int i = 0; i < first.size(); i++) {
      SheetRow row = first.get(i);
      single = better(single, map(row, null), 0);
      if (i + 1 < first.size() && first.get(i + 1).number() == row.number() + 1) {
        pair = better(pair, map(row, first.get(i + 1)), 1);
      }
    }
    SheetMapping best = single == null || pair == null ? single : better(single, pair, 1);
    return Optional.ofNullable(best).filter(mapping -> mapping.columns().size() >= LEAST);
  }

  private static SheetMapping better(@Nullable SheetMapping best, SheetMapping other, int by) {
    return best == null || other.columns().size() >= best.columns().size() + by ? other : best;
  }

  /**
   * The mapping that the hidden machine keys of our template say, whatever became of the labels.
   */
  SheetMapping byKeys(SheetRow keys, List<SheetRow> first) {
    SheetRow labels =
        first.stream()
            .filter(row -> row.number() == keys.number() + 1)
            .findFirst()
            .orElse(new SheetRow(keys.sheet(), keys.number() + 1, List.of()));
    var taken = new ArrayList<SheetMapping.Taken>();
    var shown = new ArrayList<ImportRun.MappedColumn>();
    int id = -1;
    int explanation = -1;
    int number = -1;
    for (int index = 0; index < keys.cells().size(); index++) {
      String key = keys.cell(index).text().strip();
      Integer column = byKey.get(key);
      if (column != null) {
        taken.add(new SheetMapping.Taken(index, column, null));
        String label = columns.get(column).label();
        String heading = labels.cell(index).text().strip();
        shown.add(
            new ImportRun.MappedColumn(
                keys.sheet(),
                index,
                heading.isEmpty() ? label : heading,
                prefix + key,
                label,
                null));
      } else if (key.equals(TemplateMark.ROW_ID)) {
        id = index;
      } else if (key.equals(TemplateMark.EXPLANATION)) {
        explanation = index;
      } else if (key.equals(TemplateMark.NUMBER)) {
        number = index;
      }
    }
    return new SheetMapping(keys.sheet(), keys.number() + 1, taken, id, explanation, number, shown);
  }

  private SheetMapping map(SheetRow upper, @Nullable SheetRow lower) {
    var taken = new ArrayList<SheetMapping.Taken>();
    var shown = new ArrayList<ImportRun.MappedColumn>();
    Set<Integer> used = new HashSet<>();
    int explanation = -1;
    int number = -1;
    int width = Math.max(upper.cells().size(), lower == null ? 0 : lower.cells().size());
    for (int index = 0; index < width; index++) {
      List<String> texts = texts(upper, lower, index);
      if (texts.isEmpty()) {
        continue;
      }
      String heading = texts.getFirst();
      if (Heading.of(heading).words().equals(EXPLANATION)) {
        explanation = index;
        continue;
      }
      if (number < 0 && numberWords.contains(Heading.of(heading).words())) {
        number = index;
        continue;
      }
      var found = match(texts, used);
      if (found == null) {
        shown.add(new ImportRun.MappedColumn(upper.sheet(), index, heading, null, null, null));
        continue;
      }
      used.add(found.column());
      taken.add(new SheetMapping.Taken(index, found.column(), found.factor()));
      Column column = columns.get(found.column());
      shown.add(
          new ImportRun.MappedColumn(
              upper.sheet(), index, heading, prefix + column.key(), column.label(), found.note()));
    }
    int headingRow = lower == null ? upper.number() : lower.number();
    return new SheetMapping(upper.sheet(), headingRow, taken, -1, explanation, number, shown);
  }

  private record Found(int column, @Nullable BigDecimal factor, @Nullable String note) {}

  private @Nullable Found match(List<String> texts, Set<Integer> used) {
    for (String text : texts) {
      Heading heading = Heading.of(text);
      Integer whole = byWords.get(Heading.wordsOfLabel(text));
      Integer column = whole == null ? byWords.get(heading.words()) : whole;
      if (column == null || used.contains(column)) {
        continue;
      }
      Optional<UnitFactor> factor = UnitFactor.between(heading.unit(), columns.get(column).unit());
      return new Found(
          column,
          factor.map(UnitFactor::factor).orElse(null),
          factor.map(UnitFactor::note).orElse(null));
    }
    return null;
  }

  /** What may be the heading of a column: the lower text, both together, the upper text. */
  private static List<String> texts(SheetRow upper, @Nullable SheetRow lower, int index) {
    String above = upper.cell(index).text().strip();
    if (lower == null) {
      return above.isEmpty() ? List.of() : List.of(above);
    }
    String below = lower.cell(index).text().strip();
    if (below.isEmpty()) {
      return above.isEmpty() ? List.of() : List.of(above);
    }
    return above.isEmpty() ? List.of(below) : List.of(below, above + below, above);
  }
}
