package cn.sanzi.catalog.form;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.Values;
import cn.sanzi.shared.Area;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds in a row what every kind shares. */
final class FactsOf {

  private static final int NONE = -1;

  private final Kind kind;
  private final int name;
  private final int place;
  private final int address;
  private final int use;
  private final int title;
  private final int area;
  private final int originalValue;
  private final int netValue;
  private final int balance;
  private final int acquired;
  private final int baseDate;

  FactsOf(Kind kind) {
    this.kind = kind;
    Kind.Facts facts = kind.facts();
    this.name = kind.indexOf(facts.name());
    this.place = index(facts.place());
    this.address = index(facts.address());
    this.use = index(facts.use());
    this.title = index(facts.title());
    this.area = index(facts.area());
    this.originalValue = index(facts.originalValue());
    this.netValue = index(facts.netValue());
    this.balance = index(facts.balance());
    this.acquired = index(facts.acquired());
    this.baseDate = kind.indexOf("baseDate");
  }

  CardFacts in(Values row) {
    String known = text(row, name);
    return new CardFacts(
        known == null ? "" : known,
        text(row, place),
        text(row, address),
        text(row, use),
        text(row, title),
        squareMetres(row),
        decimal(row, originalValue),
        decimal(row, netValue),
        decimal(row, balance),
        isIncrement(row));
  }

  /** Of a judged row, which knows its base date. */
  private boolean isIncrement(Values row) {
    return acquired != NONE
        && row.get(acquired) instanceof Long day
        && row.get(baseDate) instanceof Long base
        && day > base;
  }

  private int index(@Nullable String key) {
    return key == null ? NONE : kind.indexOf(key);
  }

  private static @Nullable String text(Values row, int index) {
    return index == NONE ? null : (String) row.get(index);
  }

  private @Nullable BigDecimal decimal(Values row, int index) {
    if (index == NONE || !(row.get(index) instanceof Long value)) {
      return null;
    }
    return BigDecimal.valueOf(value, Scales.of(kind.columns().get(index)));
  }

  private @Nullable BigDecimal squareMetres(Values row) {
    BigDecimal value = decimal(row, area);
    if (value == null) {
      return null;
    }
    Column column = kind.columns().get(area);
    String unit = column.unit() == null ? "㎡" : column.unit();
    return switch (unit) {
      case "平方千米" -> Area.squareKilometres(value).inSquareMetres();
      case "公顷" -> Area.hectares(value).inSquareMetres();
      case "亩" -> Area.mu(value).inSquareMetres();
      default -> value;
    };
  }
}
