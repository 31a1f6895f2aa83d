package cn.sanzi.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset kind at one version (资产种类): the one declaration from which template, check, page form,
 * filters, detail table and summary derive.
 *
 * @param field field of the plans (领域), such as 行政事业
 * @param form form of the plans (形态), such as 实物
 * @param class_ 资源, 资产 or 资金
 * @param measure unit in which it is counted
 * @param columns common, parent's and own, in the order of the page
 * @param naturalKeys alternatives, in order; the first whose columns are all filled identifies a
 *     row
 * @param facts which columns feed the typed facts that every kind shares
 * @param subTables tables of lines that its rows may have; rarely any
 */
public record Kind(
    KindCode code,
    int version,
    String name,
    String field,
    String form,
    String class_,
    String measure,
    List<Column> columns,
    List<List<String>> naturalKeys,
    Facts facts,
    Papers papers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SubTable> subTables) {

  /** Versions stored before there were sub-tables do not speak of any. */
  public Kind {
    subTables = subTables == null ? List.of() : subTables;
  }

  /** Index of a column in {@link #columns()} and {@link Values}; fails for an unknown key. */
  public int indexOf(String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Kind " + code.value() + " has no column " + key);
  }

  /**
   * Keys of the columns that feed shared facts; null where the kind has none.
   *
   * @param area column of type AREA; its unit says how to get to ㎡
   * @param balance column of type MONEY
   * @param acquired column of type DATE; later than the base date makes an increment of the asset
   */
  public record Facts(
      String name,
      @Nullable String place,
      @Nullable String address,
      @Nullable String use,
      @Nullable String title,
      @Nullable String area,
      @Nullable String originalValue,
      @Nullable String netValue,
      @Nullable String balance,
      @Nullable String acquired) {

    /** The same with another day of acquisition. */
    public Facts acquiredBy(String key) {
      return new Facts(
          name, place, address, use, title, area, originalValue, netValue, balance, key);
    }
  }

  /**
   * Papers demanded (佐证材料).
   *
   * @param per {@code ROW}, {@code BATCH} or {@code NONE}
   */
  public record Papers(Per per, int least, String what) {

    /** Of what papers are demanded. */
    public enum Per {
      ROW,
      BATCH,
      NONE
    }
  }
}
