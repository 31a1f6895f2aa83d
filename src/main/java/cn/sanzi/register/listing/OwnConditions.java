package cn.sanzi.register.listing;

import cn.sanzi.register.CardFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a filter demands of the card {@code c} itself, wherever it is looked for. */
final class OwnConditions {

  private OwnConditions() {}

  /** Status, value, text. */
  static List<String> of(CardFilter filter, Map<String, Object> parameters) {
    var conditions = new ArrayList<>(filter.statusConditions("c", parameters));
    conditions.addAll(beyondCells(filter, parameters));
    return conditions;
  }

  /** Value and text, which the kept sums do not know. */
  static List<String> beyondCells(CardFilter filter, Map<String, Object> parameters) {
    var conditions = new ArrayList<String>();
    String value = "coalesce(c.original_value, c.balance)";
    if (filter.valueFrom() != null) {
      conditions.add(value + " >= :valueFrom");
      parameters.put("valueFrom", filter.valueFrom());
    }
    if (filter.valueTo() != null) {
      conditions.add(value + " <= :valueTo");
      parameters.put("valueTo", filter.valueTo());
    }
    if (filter.q() != null) {
      conditions.add(new SoughtText(filter.q()).condition(parameters));
    }
    return conditions;
  }
}
