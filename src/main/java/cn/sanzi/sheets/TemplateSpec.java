package cn.sanzi.sheets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template: a form sheet with headings, drop-downs and hidden marks, a sheet that counts what is
 * still missing, and one that explains it.
 *
 * @param mark hidden text that says whose template it is; stands in cell A1
 * @param idKey key over the hidden first column, which holds row ids
 * @param lists entries of each drop-down by name, as the user picks them
 * @param rows rows to begin with
 * @param blankRows how many blank rows are made ready below them
 * @param explanation lines of the sheet 填报说明
 * @param lineForms further forms behind this one, for lines that belong to its rows; they share its
 *     lists
 */
public record TemplateSpec(
    String sheetName,
    String title,
    List<String> subtitle,
    String mark,
    String idKey,
    List<TemplateColumn> columns,
    Map<String, DropDown> lists,
    List<TemplateRow> rows,
    int blankRows,
    List<String> explanation,
    @Nullable String watermark,
    List<TemplateSpec> lineForms) {

  /** Without further forms. */
  public TemplateSpec(
      String sheetName,
      String title,
      List<String> subtitle,
      String mark,
      String idKey,
      List<TemplateColumn> columns,
      Map<String, DropDown> lists,
      List<TemplateRow> rows,
      int blankRows,
      List<String> explanation,
      @Nullable String watermark) {
    this(
        sheetName,
        title,
        subtitle,
        mark,
        idKey,
        columns,
        lists,
        rows,
        blankRows,
        explanation,
        watermark,
        List.of());
  }

  /** Sorting moves what stands before the locked columns, so that nothing may stand behind them. */
  public TemplateSpec {
    boolean locked = false;
    for (TemplateColumn column : columns) {
      if (locked && !column.locked()) {
        throw new IllegalArgumentException("Behind a locked column: " + column.key());
      }
      locked = column.locked();
    }
  }

  /** The entries of a drop-down. */
  public DropDown list(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  /** The heading of the column with that key. */
  public String heading(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow()
        .heading();
  }

  /** How many columns are for entry; they come first. */
  public int open() {
    return (int) columns.stream().filter(column -> !column.locked()).count();
  }

  /**
   * A column.
   *
   * @param key machine key, in a hidden row above the headings
   * @param heading as the user sees it, unit in brackets
   * @param note shown when the cell is entered: what is meant, what is allowed
   * @param section heading over several columns
   * @param required marked with a star and a colour
   * @param locked not for entry: the system gives the value
   * @param decimals for {@code NUMBER}
   * @param choice the drop-down; null for none
   * @param formula of a locked column: how the spreadsheet shows the value, the cells of the same
   *     row as keys in braces; null where it stays empty
   * @param summed whether the check sheet adds it up
   */
  public record TemplateColumn(
      String key,
      String heading,
      @Nullable String note,
      String section,
      boolean required,
      boolean locked,
      int width,
      Value value,
      int decimals,
      @Nullable Choice choice,
      @Nullable String formula,
      boolean summed) {}

  /**
   * A column's drop-down.
   *
   * @param list its name among the lists
   * @param strict whether it refuses other texts (not where several may be joined)
   * @param within key of the column whose entry narrows it; null for none
   */
  public record Choice(String list, boolean strict, @Nullable String within) {}

  /**
   * The entries of a drop-down, as the user picks them; those under one another's stand together.
   */
  public record DropDown(List<Option> options) {

    public static DropDown of(List<String> texts) {
      return new DropDown(texts.stream().map(text -> new Option(text, null)).toList());
    }

    public List<String> texts() {
      return options.stream().map(Option::text).toList();
    }
  }

  /**
   * An entry of a drop-down.
   *
   * @param under entry of another column under which alone it is offered; null for always
   */
  public record Option(String text, @Nullable String under) {}

  /** What sort of value a column holds, and so its format. */
  public enum Value {
    TEXT,
    NUMBER,
    INTEGER,
    DATE
  }

  /**
   * A row to begin with.
   *
   * @param id its hidden id
   * @param texts in the order of the columns: plain decimals, ISO dates, null for empty
   */
  public record TemplateRow(String id, List<@Nullable String> texts) {}
}
