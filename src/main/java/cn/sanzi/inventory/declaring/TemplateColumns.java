package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.ValueTexts;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.TemplateSpec.Choice;
import cn.sanzi.sheets.TemplateSpec.DropDown;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a kind's template with their drop-downs: what is declared, with a column before it
 * to choose the class first where a list is long; then what the system computes.
 */
final class TemplateColumns {

  private static final String YES_NO = "YES_NO";

  /** Begins the keys of columns that only help to choose; they are not read back. */
  private static final String PICK = "sanzi:pick:";

  private final Function<String, CodeList> codes;
  private final List<Column> declared;
  private final ValueTexts shown;
  private final Map<String, String> formulas;
  private final LocalDate baseDate;
  private final List<Field> fields = new ArrayList<>();
  private final Map<String, DropDown> lists = new LinkedHashMap<>();
  private final Map<String, CodeTree> trees = new HashMap<>();

  /** A column and what it shows of a row. */
  private record Field(TemplateColumn column, Function<Values, @Nullable String> text) {}

  TemplateColumns(Function<String, CodeList> codes, RowForm form, LocalDate baseDate) {
    this(codes, form.kind().columns(), form, form.formulas(), baseDate);
  }

  /** Of the form for lines of a sub-table. */
  TemplateColumns(Function<String, CodeList> codes, LineForm form, LocalDate baseDate) {
    this(codes, form.table().columns(), form, form.formulas(), baseDate);
    addAll(true);
  }

  private TemplateColumns(
      Function<String, CodeList> codes,
      List<Column> declared,
      ValueTexts shown,
      Map<String, String> formulas,
      LocalDate baseDate) {
    this.codes = codes;
    this.declared = declared;
    this.shown = shown;
    this.formulas = formulas;
    this.baseDate = baseDate;
    addAll(false);
  }

  private void addAll(boolean computed) {
    for (int i = 0; i < declared.size(); i++) {
      Column column = declared.get(i);
      if (computed && column.need() == Column.Need.COMPUTED) {
        computed(column, i);
      } else if (!computed && column.isDeclared()) {
        declared(column, i);
      }
    }
  }

  /** Adds a column that is no part of the kind, and behind it what is computed. */
  TemplateColumns closing(TemplateColumn column) {
    fields.add(new Field(column, row -> null));
    addAll(true);
    return this;
  }

  List<TemplateColumn> columns() {
    return fields.stream().map(Field::column).toList();
  }

  Map<String, DropDown> lists() {
    return lists;
  }

  /** What the columns show of a row; null for empty. */
  List<@Nullable String> texts(Values row, @Nullable String explanation) {
    var texts = new ArrayList<@Nullable String>();
    for (Field field : fields) {
      boolean explains = field.column().key().equals(TemplateMark.EXPLANATION);
      texts.add(explains ? explanation : field.text().apply(row));
    }
    return texts;
  }

  private void declared(Column column, int index) {
    Choice choice = null;
    if (column.codeList() != null) {
      choice = choice(column, column.codeList(), index);
    } else if (column.type() == ColumnType.YES_NO) {
      lists.put(YES_NO, DropDown.of(List.of("是", "否")));
      choice = new Choice(YES_NO, true, null);
    }
    fields.add(new Field(column(column, choice), row -> text(column, index, row)));
  }

  private Choice choice(Column column, String list, int index) {
    CodeTree tree = tree(list);
    Column within = within(column);
    String other = within == null ? null : within.codeList();
    if (within != null && other != null) {
      String name = list + "<" + other;
      CodeTree above = tree(other);
      lists.computeIfAbsent(name, _ -> tree.under(above));
      return new Choice(name, !column.multiple(), within.key());
    }
    String above = null;
    for (int step = 1; step < tree.steps(); step++) {
      above = pick(column, tree, step, above, index);
    }
    String name = above == null ? list : list + "@" + tree.steps();
    lists.computeIfAbsent(name, _ -> above(tree));
    return new Choice(name, !column.multiple(), above);
  }

  private static DropDown above(CodeTree tree) {
    return tree.steps() == 1 ? tree.flat() : tree.step(tree.steps());
  }

  /** Adds a column in which to choose the class before the entry; says its key. */
  private String pick(Column column, CodeTree tree, int step, @Nullable String above, int index) {
    String name = column.codeList() + "@" + step;
    lists.computeIfAbsent(name, _ -> tree.step(step));
    String key = PICK + column.key() + ":" + step;
    String heading = column.label() + (tree.steps() == 2 ? "大类" : "第" + step + "级");
    TemplateColumn pick =
        new TemplateColumn(
            key,
            heading,
            "先在这里选，“" + column.label() + "”的下拉项随之减少；本列不上传",
            column.section(),
            false,
            false,
            16,
            Value.TEXT,
            0,
            new Choice(name, true, above),
            null,
            false);
    fields.add(
        new Field(
            pick,
            row ->
                row.get(index) instanceof String code && !column.multiple()
                    ? tree.text(code, step)
                    : null));
    return key;
  }

  private @Nullable Column within(Column column) {
    return declared.stream()
        .filter(other -> other.key().equals(column.within()) && other.isDeclared())
        .findFirst()
        .orElse(null);
  }

  private CodeTree tree(String list) {
    return trees.computeIfAbsent(list, name -> new CodeTree(codes.apply(name)));
  }

  /**
   * Codes by their labels, which is what the drop-downs offer; everything else as it can be read
   * back.
   */
  private @Nullable String text(Column column, int index, Values row) {
    if (row.get(index) == null) {
      return null;
    }
    return switch (column.type()) {
      case CODE, DIVISION -> {
        String label =
            column.codeList() == null || column.multiple()
                ? null
                : tree(column.codeList()).text(shown.editable(index, row));
        yield label == null ? shown.display(index, row) : label;
      }
      case YES_NO -> shown.display(index, row);
      default -> shown.editable(index, row);
    };
  }

  private void computed(Column column, int index) {
    String formula = formulas.get(column.key());
    TemplateColumn described = column(column, null);
    String note = column.help() == null ? "系统计算" : column.help();
    TemplateColumn computed =
        new TemplateColumn(
            described.key(),
            described.heading(),
            formula == null ? note + "；表中不显示，上传后可见" : note,
            "系统计算（不填）",
            false,
            true,
            described.width(),
            described.value(),
            described.decimals(),
            null,
            formula == null ? null : formula.replace("{baseDate}", day(baseDate)),
            false);
    fields.add(new Field(computed, row -> formula == null ? null : shown.editable(index, row)));
  }

  private static String day(LocalDate date) {
    return "DATE(%d,%d,%d)".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static TemplateColumn column(Column column, @Nullable Choice choice) {
    String unit = column.unit();
    return new TemplateColumn(
        column.key(),
        unit == null ? column.label() : column.label() + "（" + unit + "）",
        column.help(),
        column.section(),
        column.need() == Column.Need.MANDATORY,
        false,
        width(column),
        value(column),
        decimals(column),
        choice,
        null,
        column.type() == ColumnType.AREA
            || (column.type() == ColumnType.MONEY && unit != null && unit.endsWith("元")));
  }

  private static int width(Column column) {
    return switch (column.type()) {
      case LONG_TEXT -> 30;
      case TEXT, UNIT -> column.maxLength() > 60 ? 28 : 20;
      case MONEY, DECIMAL, AREA -> 15;
      case CODE, DIVISION -> 16;
      default -> 12;
    };
  }

  private static Value value(Column column) {
    return switch (column.type()) {
      case MONEY, DECIMAL, AREA, PERCENT -> Value.NUMBER;
      case INTEGER, YEAR -> Value.INTEGER;
      case DATE -> Value.DATE;
      default -> Value.TEXT;
    };
  }

  private static int decimals(Column column) {
    return switch (column.type()) {
      case MONEY, PERCENT -> 2;
      case DECIMAL -> 4;
      case AREA -> Scales.of(column);
      default -> 0;
    };
  }
}
