package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Scales;
import cn.sanzi.shared.Masking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values as a user reads them. */
public final class Displays {

  private final CodeIndexes lists;

  public Displays(CodeIndexes lists) {
    this.lists = lists;
  }

  /** Labels for codes, thousands separators, secrets masked; empty when missing. */
  public String of(Column column, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (column.type()) {
      case TEXT, LONG_TEXT, UNIT, FILE ->
          column.secret() ? masked(column, (String) value) : (String) value;
      case YEAR -> value.toString();
      case INTEGER -> grouped((Long) value, 0, 0);
      case MONEY -> grouped((Long) value, 2, 2);
      case DECIMAL, AREA, PERCENT -> grouped((Long) value, Scales.of(column), 0);
      case DATE -> LocalDate.ofEpochDay((Long) value).toString();
      case YES_NO -> (Boolean) value ? "是" : "否";
      case CODE, DIVISION -> labels(column, (String) value);
    };
  }

  /** Text that the column's reader reads back as the same value; secrets in plain. */
  public static String editable(Column column, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (column.type()) {
      case TEXT, LONG_TEXT, UNIT, FILE, CODE, DIVISION -> (String) value;
      case YEAR, INTEGER -> value.toString();
      case DECIMAL, MONEY, AREA, PERCENT -> {
        BigDecimal exact = BigDecimal.valueOf((Long) value, Scales.of(column));
        yield exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
      }
      case DATE -> LocalDate.ofEpochDay((Long) value).toString();
      case YES_NO -> (Boolean) value ? "是" : "否";
    };
  }

  /**
   * Secrets as lists show them: account numbers and identity numbers 4 and 4, telephones 3 and 4.
   */
  public static String masked(Column column, String text) {
    return Masking.middle(text, "phone".equals(column.identifier()) ? 3 : 4, 4);
  }

  /** A scaled integer with thousands separators and at least that many decimals. */
  public static String grouped(long value, int scale, int leastDecimals) {
    BigDecimal decimal = BigDecimal.valueOf(value, scale).stripTrailingZeros();
    String plain =
        (decimal.scale() < leastDecimals ? decimal.setScale(leastDecimals) : decimal)
            .toPlainString();
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int start = plain.startsWith("-") ? 1 : 0;
    var grouped = new StringBuilder(plain);
    for (int i = end - 3; i > start; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** Entries of the column's list that may not be declared for ever, by code. */
  public Map<String, CodeList.Entry> limited(Column column) {
    return column.codeList() == null ? Map.of() : lists.limited(column.codeList());
  }

  private String labels(Column column, String codes) {
    String list = column.codeList();
    if (list == null) {
      return codes;
    }
    if (!column.multiple()) {
      return lists.label(list, codes);
    }
    var labels = new StringJoiner("；");
    for (String code : codes.split(";")) {
      labels.add(lists.label(list, code));
    }
    return labels.toString();
  }
}
