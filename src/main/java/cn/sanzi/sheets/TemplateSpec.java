package cn.sanzi.sheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template: a form sheet with headings, drop-downs and hidden marks, and a sheet that explains
 * it.
 *
 * @param mark hidden text that says whose template it is; stands in cell A1
 * @param idKey key over the hidden first column, which holds row ids
 * @param lists entries of each drop-down by name, as the user picks them
 * @param rows rows to begin with
 * @param blankRows how many blank rows are made ready below them
 * @param explanation lines of the sheet 填报说明
 */
public record TemplateSpec(
    String sheetName,
    String title,
    List<String> subtitle,
    String mark,
    String idKey,
    List<TemplateColumn> columns,
    Map<String, List<String>> lists,
    List<TemplateRow> rows,
    int blankRows,
    List<String> explanation,
    @Nullable String watermark) {

  /**
   * A column.
   *
   * @param key machine key, in a hidden row above the headings
   * @param heading as the user sees it, unit in brackets
   * @param note shown when the cell is entered: what is meant, what is allowed
   * @param section heading over several columns
   * @param required marked with a star and a colour
   * @param list name of a drop-down; null for none
   * @param strict whether the drop-down refuses other texts (not where several may be joined)
   * @param decimals for {@code NUMBER}
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
      @Nullable String list,
      boolean strict) {}

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
