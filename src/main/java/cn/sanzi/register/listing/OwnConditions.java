package cn.sanzi.register.listing;

import cn.sanzi.register.CardFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a filter demands of the card {@code c} itself, wherever it is looked for. */
final class OwnConditions {

  private static final BigDecimal LEAST_VALUE = new BigDecimal("-9999999999999999.99");

  private OwnConditions() {}

  static boolean asksForValue(CardFilter filter) {
    return filter.valueFrom() != null || filter.valueTo() != null;
  }

  /** Status, value, text. */
  static List<String> of(CardFilter filter, Map<String, Object> parameters) {
    var conditions = new ArrayList<>(filter.statusConditions("c", parameters));
    conditions.addAll(beyondCells(filter, parameters));
    return conditions;
  }

  /** Value and text, which the kept sums do not know. */
  static List<String> beyondCells(CardFilter filter, Map<String, Object> parameters) {
    var conditions = new ArrayList<String>();
    if (asksForValue(filter)) {
      // As the index has it; the least value that there can be leaves out cards without one.
      conditions.add(CardSort.VALUE.key() + " >= :valueFrom");
      parameters.put("valueFrom", filter.valueFrom() != null ? filter.valueFrom() : LEAST_VALUE);
      if (filter.valueTo() != null) {
        conditions.add(CardSort.VALUE.key() + " <= :valueTo");
        parameters.put("valueTo", filter.valueTo());
      }
    }
    if (filter.q() != null) {
      conditions.add(new SoughtText(filter.q()).condition(parameters));
    }
    return conditions;
  }
}
