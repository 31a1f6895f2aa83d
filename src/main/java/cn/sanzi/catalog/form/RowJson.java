package cn.sanzi.catalog.form;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as JSON and back. What the system knows better (number, holder, group …) is not written;
 * keys that the kind does not have are skipped, and so is a value that no longer fits its column,
 * so that rows of older versions stay readable.
 */
final class RowJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final ThreadLocal<JsonText> TEXT = ThreadLocal.withInitial(JsonText::new);

  private final List<Column> columns;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final String[] names;

  /** Columns in the order in which PostgreSQL keeps keys: it sorts what is sorted at no cost. */
  private final int[] order;

  private final List<Lines> tables;
  private final SealedText secrets;

  private RowJson(List<Column> columns, List<Lines> tables, SealedText secrets) {
    this.columns = columns;
    this.tables = tables;
    this.secrets = secrets;
    this.names = new String[columns.size()];
    for (int i = 0; i < names.length; i++) {
      indexes.put(columns.get(i).key(), i);
      names[i] = "\"" + columns.get(i).key() + "\":";
    }
    this.order =
        IntStream.range(0, names.length)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> names[i].length())
                    .thenComparing(i -> columns.get(i).key()))
            .mapToInt(i -> i)
            .toArray();
  }

  static RowJson of(Kind kind, SealedText secrets) {
    List<Lines> tables =
        kind.subTables().stream()
            .map(table -> new Lines(table.key(), new RowJson(table.columns(), List.of(), secrets)))
            .toList();
    return new RowJson(kind.columns(), tables, secrets);
  }

  /** Lines of a sub-table: an array under its key. */
  private record Lines(String key, RowJson line) {}

  String write(Values row) {
    JsonText json = TEXT.get();
    json.clear();
    write(json, row);
    return json.toString();
  }

  private void write(JsonText json, Values row) {
    json.raw('{');
    boolean first = true;
    for (int i : order) {
      Object value = row.get(i);
      if (value != null && columns.get(i).need() != Column.Need.SYSTEM) {
        if (!first) {
          json.raw(',');
        }
        first = false;
        write(json.raw(names[i]), columns.get(i), value);
      }
    }
    for (int i = 0; i < tables.size(); i++) {
      List<Values> lines = row.lines(i);
      if (!lines.isEmpty()) {
        json.raw(first ? "" : ",").string(tables.get(i).key).raw(":[");
        first = false;
        for (int n = 0; n < lines.size(); n++) {
          tables.get(i).line.write(n == 0 ? json : json.raw(','), lines.get(n));
        }
        json.raw(']');
      }
    }
    json.raw('}');
  }

  private void write(JsonText json, Column column, Object value) {
    switch (column.type()) {
      case TEXT, LONG_TEXT, CODE, UNIT, DIVISION, FILE -> {
        if (column.secret()) {
          json.raw(secrets.json(column, (String) value));
        } else {
          json.string((String) value);
        }
      }
      case INTEGER, YEAR, DECIMAL, MONEY, AREA, PERCENT ->
          json.decimal((Long) value, Scales.of(column));
      case DATE -> json.day((Long) value);
      case YES_NO -> json.raw((Boolean) value ? "true" : "false");
    }
  }

  Values read(String json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("A row is a JSON object");
      }
      return readRow(parser);
    }
  }

  private Values readRow(JsonParser parser) {
    var row = new Values(columns.size());
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      Integer index = indexes.get(key);
      JsonToken token = parser.nextToken();
      if (index != null) {
        row.set(index, read(parser, columns.get(index)));
      } else if (token == JsonToken.START_ARRAY) {
        readLines(parser, key, row);
      } else {
        parser.skipChildren();
      }
    }
    return row;
  }

  private void readLines(JsonParser parser, String key, Values row) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i).key.equals(key)) {
        var lines = new ArrayList<Values>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          lines.add(tables.get(i).line.readRow(parser));
        }
        row.setLines(i, lines);
        return;
      }
    }
    parser.skipChildren();
  }

  private @Nullable Object read(JsonParser parser, Column column) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return openSecret(parser);
    }
    if (token == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return null;
    }
    return switch (column.type()) {
      case TEXT, LONG_TEXT, CODE, UNIT, DIVISION, FILE ->
          token == JsonToken.VALUE_NULL ? null : parser.getString();
      case INTEGER, YEAR, DECIMAL, MONEY, AREA, PERCENT ->
          token.isNumeric() ? scaled(parser.getDecimalValue(), Scales.of(column)) : null;
      case DATE -> token == JsonToken.VALUE_STRING ? day(parser.getString()) : null;
      case YES_NO -> token.isBoolean() ? parser.getBooleanValue() : null;
    };
  }

  private @Nullable String openSecret(JsonParser parser) {
    String sealed = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isSealed = parser.currentName().equals("c");
      parser.nextToken();
      if (isSealed) {
        sealed = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    return sealed == null ? null : secrets.open(sealed);
  }

  private static @Nullable Long scaled(BigDecimal decimal, int scale) {
    BigDecimal value = decimal.movePointRight(scale).setScale(0, RoundingMode.HALF_UP);
    return value.precision() > 18 ? null : value.longValueExact();
  }

  private static @Nullable Long day(String text) {
    try {
      return LocalDate.parse(text).toEpochDay();
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
