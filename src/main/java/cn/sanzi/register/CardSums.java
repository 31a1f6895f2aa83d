package cn.sanzi.register;

import cn.sanzi.access.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Sums over cards, exact at the moment of reading. */
public interface CardSums {

  /** Sums per combination of values of the dimensions, within scope and filter, in one snapshot. */
  List<Sum> read(List<Dimension> by, Scope scope, CardFilter filter);

  /** What sums are told apart by. */
  enum Dimension {
    REGION("region_id"),
    UNIT("unit_id"),
    GROUP("group_no"),
    KIND("kind"),
    USE("use_status"),
    TITLE("title_status");

    private final String column;

    Dimension(String column) {
      this.column = column;
    }

    public String column() {
      return column;
    }
  }

  /**
   * The sums of one combination.
   *
   * @param values per dimension asked for; a use or title status that kinds do not have is empty
   * @param area in ㎡, amounts in 元; null counts as nothing
   */
  record Sum(
      Map<Dimension, String> values,
      long count,
      BigDecimal area,
      BigDecimal originalValue,
      BigDecimal netValue,
      BigDecimal balance) {}
}
