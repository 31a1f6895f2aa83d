package cn.sanzi.catalog.subject;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Facts;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.Subject;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.reading.CodeIndexes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts facts into the order and the exact integers in which rules read them. */
final class FactValues {

  private final Subject subject;
  private final List<Column> columns;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final CodeIndexes lists;

  FactValues(Subject subject, CodeIndexes lists) {
    this.subject = subject;
    this.columns = subject.facts();
    this.lists = lists;
    for (int i = 0; i < columns.size(); i++) {
      indexes.put(columns.get(i).key(), i);
    }
  }

  /** Fails for a key that the subject does not have, or a value that is not of its type. */
  Values of(Facts facts) {
    var values = new Values(columns.size());
    facts
        .known()
        .forEach((key, value) -> {
          Integer index = indexes.get(key);
          if (index == null || columns.get(index).need() == Column.Need.COMPUTED) {
            throw new IllegalArgumentException(
                subject.code().value() + " takes no fact called " + key);
          }
          values.set(index, fitting(columns.get(index), value));
        });
    return values;
  }

  private Object fitting(Column column, Object value) {
    return switch (column.type()) {
      case TEXT, LONG_TEXT, UNIT, FILE -> as(String.class, column, value);
      case CODE, DIVISION -> code(column, as(String.class, column, value));
      case DATE -> as(LocalDate.class, column, value).toEpochDay();
      case YES_NO -> as(Boolean.class, column, value);
      case INTEGER, YEAR, DECIMAL, MONEY, AREA, PERCENT ->
          scaled(column, as(BigDecimal.class, column, value));
    };
  }

  private String code(Column column, String codes) {
    for (String code : column.multiple() ? codes.split(";") : new String[] {codes}) {
      if (!lists.has(Objects.requireNonNull(column.codeList()), code)) {
        throw wrong(column, code);
      }
    }
    return codes;
  }

  private static Object scaled(Column column, BigDecimal figure) {
    try {
      return figure
          .movePointRight(Scales.of(column))
          .setScale(0, RoundingMode.UNNECESSARY)
          .longValueExact();
    } catch (ArithmeticException inexact) {
      throw new IllegalArgumentException(column.key() + " does not hold " + figure, inexact);
    }
  }

  private static <T> T as(Class<T> type, Column column, Object value) {
    if (!type.isInstance(value)) {
      throw wrong(column, value);
    }
    return type.cast(value);
  }

  private static IllegalArgumentException wrong(Column column, Object value) {
    return new IllegalArgumentException(column.key() + " does not take " + value);
  }
}
