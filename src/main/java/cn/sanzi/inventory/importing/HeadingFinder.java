package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Wordings;
import cn.sanzi.inventory.declaring.TemplateMark;
import cn.sanzi.sheets.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading row of a sheet: the row, or the two rows one above the other, whose texts name
 * the most columns.
 */
final class HeadingFinder {

  static final String EXPLANATION = "问题说明";

  /** Fewer columns than this, and it is no heading. */
  static final int LEAST = 3;

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
  private final ColumnNames names;
  private final Choice.Known known;
  private final @Nullable LocalDate base;
  private final @Nullable Samples samples;

  /**
   * For a sheet.
   *
   * @param prefix of the keys under which columns are shown to be mapped
   * @param numberWords headings of the column by which lines point to rows
   * @param base date of the inventory, against which dates in headings are taken
   * @param samples reads what stands below; null when only names count
   */
  private HeadingFinder(
      List<Column> columns,
      String prefix,
      Set<String> numberWords,
      ColumnNames names,
      Choice.Known known,
      @Nullable LocalDate base,
      @Nullable Samples samples) {
    this.columns = columns;
    this.prefix = prefix;
    this.numberWords = numberWords;
    this.names = names;
    this.known = known;
    this.base = base;
    this.samples = samples;
  }

  /** By the labels alone. */
  static HeadingFinder of(Kind kind) {
    var names = new ColumnNames(kind.columns(), null, Wordings.NONE);
    return new HeadingFinder(
        kind.columns(), "", numberWords(kind), names, Choice.Known.NOTHING, null, null);
  }

  /** By labels, other wordings, content, and what the clerk said. */
  static HeadingFinder of(RowForm form, Wordings wordings, LocalDate base, Choice.Known known) {
    Kind kind = form.kind();
    var names = new ColumnNames(kind.columns(), kind, wordings);
    var samples = new Samples(form, base);
    return new HeadingFinder(kind.columns(), "", numberWords(kind), names, known, base, samples);
  }

  static HeadingFinder of(SubTable table) {
    var names = new ColumnNames(table.columns(), null, Wordings.NONE);
    return new HeadingFinder(
        table.columns(), table.key() + ".", ROWS_OF_LINES, names, Choice.Known.NOTHING, null, null);
  }

  private static Set<String> numberWords(Kind kind) {
    return kind.subTables().isEmpty() ? Set.of() : Set.of(TemplateMark.NUMBER_HEADING);
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
      single = better(single, map(first, row, null), 0);
      if (i + 1 < first.size() && first.get(i + 1).number() == row.number() + 1) {
        pair = better(pair, map(first, row, first.get(i + 1)), 1);
      }
    }
    SheetMapping best = single == null || pair == null ? single : better(single, pair, 1);
    return Optional.ofNullable(best).filter(mapping -> mapping.columns().size() >= LEAST);
  }

  private static SheetMapping better(@Nullable SheetMapping best, SheetMapping other, int by) {
    return best == null || (other.named() >= best.named() + by && !repeats(best, other))
        ? other
        : best;
  }

  /** The same heading once more, on top of the next page: what stands above it is data. */
  private static boolean repeats(SheetMapping best, SheetMapping other) {
    return best.named() >= LEAST && texts(best).equals(texts(other));
  }

  private static List<String> texts(SheetMapping mapping) {
    return mapping.shown().stream().map(ImportRun.MappedColumn::heading).toList();
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
    var found = new MappingBuilder(columns, prefix, keys.sheet());
    for (int index = 0; index < keys.cells().size(); index++) {
      String key = keys.cell(index).text().strip();
      Integer column = names.byKey(key);
      if (column != null) {
        String heading = labels.cell(index).text().strip();
        found.takeKey(index, column, heading);
      } else if (key.equals(TemplateMark.ROW_ID)) {
        found.id = index;
      } else if (key.equals(TemplateMark.EXPLANATION)) {
        found.explanation = index;
      } else if (key.equals(TemplateMark.NUMBER)) {
        found.number = index;
      }
    }
    return found.build(keys.number() + 1);
  }

  private SheetMapping map(List<SheetRow> first, SheetRow upper, @Nullable SheetRow lower) {
    var found = new MappingBuilder(columns, prefix, upper.sheet());
    var headings = new ArrayList<SheetHeading>();
    int width = Math.max(upper.cells().size(), lower == null ? 0 : lower.cells().size());
    int headingRow = lower == null ? upper.number() : lower.number();
    for (int index = 0; index < width; index++) {
      int at = index;
      HeadingTexts texts = HeadingTexts.of(upper, lower, index);
      if (texts != null && !isOurs(texts, index, found)) {
        headings.add(
            new SheetHeading(
                index, texts.against(base), () -> Samples.below(first, headingRow, at)));
      }
    }
    new ColumnMatching(names, known, samples, TitleUnits.above(first, upper), found)
        .match(headings);
    return found.build(headingRow);
  }

  /** Columns that are none of the kind's: the explanation, the number of the row. */
  private boolean isOurs(HeadingTexts texts, int index, MappingBuilder found) {
    String words = Heading.of(texts.candidates().getFirst()).words();
    if (words.equals(EXPLANATION)) {
      found.explanation = index;
      return true;
    }
    if (found.number < 0 && numberWords.contains(words)) {
      found.number = index;
      return true;
    }
    return false;
  }
}
