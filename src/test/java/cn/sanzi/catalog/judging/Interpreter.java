package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.Values;
import cn.sanzi.platform.Calendars;
import dev.cel.common.CelOptions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The library's own interpreter over the same expressions, with doubles for decimals: what the
 * compiled form is held against.
 */
final class Interpreter {

  private final List<Column> columns;
  private final List<Parameter> parameters;
  private final List<SubTable> tables;
  private final Environment environment;
  private final Map<String, CelRuntime.Program> programs = new HashMap<>();
  private final CelRuntime runtime =
      CelRuntimeFactory.legacyCelRuntimeBuilder()
          .setOptions(CelOptions.current().build())
          .addFunctionBindings(
              CelFunctionBinding.from(
                  "days_days",
                  Instant.class,
                  Instant.class,
                  (a, b) -> ChronoUnit.DAYS.between(a, b)),
              CelFunctionBinding.from(
                  "months_days",
                  Instant.class,
                  Instant.class,
                  (a, b) -> ChronoUnit.MONTHS.between(day(a), day(b))),
              CelFunctionBinding.from(
                  "plusYears_day",
                  Instant.class,
                  Long.class,
                  (a, n) -> instant(day(a).plusMonths(n * 12))),
              CelFunctionBinding.from(
                  "plusMonths_day",
                  Instant.class,
                  Long.class,
                  (a, n) -> instant(day(a).plusMonths(n))),
              CelFunctionBinding.from(
                  "workdays_days",
                  Instant.class,
                  Instant.class,
                  (a, b) -> workdays(day(a), day(b))),
              CelFunctionBinding.from(
                  "plusWorkdays_day",
                  Instant.class,
                  Long.class,
                  (a, n) -> instant(Calendars.published().plus(day(a), n.intValue()))),
              CelFunctionBinding.from("year_day", Instant.class, a -> (long) day(a).getYear()),
              CelFunctionBinding.from(
                  "yearEnd_day",
                  Instant.class,
                  a -> instant(LocalDate.of(day(a).getYear(), 12, 31))),
              CelFunctionBinding.from(
                  "digits_string",
                  List.<Class<?>>of(String.class, Long.class, Long.class),
                  given -> digits((String) given[0], (Long) given[1], (Long) given[2])),
              CelFunctionBinding.from(
                  "date_string", String.class, text -> instant(LocalDate.parse(text))),
              CelFunctionBinding.from("abs_double", Double.class, a -> Math.abs(a)),
              CelFunctionBinding.from("abs_int", Long.class, a -> Math.abs(a)),
              CelFunctionBinding.from(
                  "max_double", Double.class, Double.class, (a, b) -> Math.max(a, b)),
              CelFunctionBinding.from("max_int", Long.class, Long.class, (a, b) -> Math.max(a, b)),
              CelFunctionBinding.from(
                  "min_double", Double.class, Double.class, (a, b) -> Math.min(a, b)),
              CelFunctionBinding.from("min_int", Long.class, Long.class, (a, b) -> Math.min(a, b)),
              CelFunctionBinding.from(
                  "quotient_double", Double.class, Double.class, (a, b) -> percent(a, b * 100)),
              CelFunctionBinding.from(
                  "percent_double", Double.class, Double.class, Interpreter::percent),
              CelFunctionBinding.from(
                  "overdueCharge_double",
                  List.of(Double.class, Double.class, Long.class),
                  a -> inFen((double) a[0] * (double) a[1] * (long) a[2] / 1000)),
              CelFunctionBinding.from(
                  "presentValue_double",
                  List.of(Double.class, Double.class, Double.class),
                  a -> presentValue((double) a[0], (double) a[1], (double) a[2])),
              CelFunctionBinding.from(
                  "includes_string",
                  String.class,
                  String.class,
                  (codes, code) -> List.of(codes.split(";")).contains(code)),
              CelFunctionBinding.from(
                  "overlap_lines",
                  List.of(List.class, String.class, String.class, String.class),
                  arguments -> overlap(arguments)))
          .build();

  Interpreter(List<Column> columns, List<Parameter> parameters, List<SubTable> tables) {
    this.columns = columns;
    this.tables = tables;
    this.parameters = parameters;
    this.environment = new Environment(columns, parameters, tables);
  }

  /**
   * The value; empty where an operand is missing, which the interpreter calls unknown, or where it
   * fails.
   */
  Optional<Object> evaluate(String expression, Values row, Judging judging) {
    try {
      CelRuntime.Program program = programs.get(expression);
      if (program == null) {
        program = runtime.createProgram(environment.check(expression));
        programs.put(expression, program);
      }
      Object value = program.eval(variables(row, judging));
      return value instanceof CelUnknownSet ? Optional.empty() : Optional.of(value);
    } catch (CelEvaluationException missing) {
      return Optional.empty();
    }
  }

  private Map<String, Object> variables(Values row, Judging judging) {
    var variables = new HashMap<String, Object>();
    for (Parameter parameter : parameters) {
      boolean decimal = parameter.value().scale() > 0;
      variables.put(
          parameter.name(),
          decimal ? (Object) parameter.value().doubleValue() : parameter.value().longValue());
    }
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Object value = row.get(i);
      variables.put(column.key() + Environment.GIVEN, value != null);
      if (value != null) {
        variables.put(column.key(), plain(column, value));
      }
    }
    for (int i = 0; i < tables.size(); i++) {
      List<Column> ofLine = tables.get(i).columns();
      variables.put(
          tables.get(i).key(), row.lines(i).stream().map(line -> line(ofLine, line)).toList());
    }
    variables.put("baseDate", instant(judging.baseDate()));
    variables.put("today", instant(judging.today()));
    variables.put("unitName", judging.unitName());
    variables.put("unitType", judging.unitType());
    return variables;
  }

  private static Map<String, Object> line(List<Column> columns, Values line) {
    var fields = new HashMap<String, Object>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = line.get(i);
      if (value != null) {
        fields.put(columns.get(i).key(), plain(columns.get(i), value));
      }
    }
    return fields;
  }

  /** Day by day, unlike the compiled form: whether a day is taken twice. */
  private static boolean overlap(Object[] arguments) {
    var taken = new HashSet<String>();
    for (Object line : (List<?>) arguments[0]) {
      Object what = ((Map<?, ?>) line).get(arguments[1]);
      Object from = ((Map<?, ?>) line).get(arguments[2]);
      Object until = ((Map<?, ?>) line).get(arguments[3]);
      if (what != null && from != null && until != null) {
        LocalDate last = day((Instant) until);
        for (LocalDate day = day((Instant) from); !day.isAfter(last); day = day.plusDays(1)) {
          if (!taken.add(what + " " + day)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Object plain(Column column, Object value) {
    return switch (column.type()) {
      case DECIMAL, MONEY, AREA, PERCENT ->
          BigDecimal.valueOf((Long) value, Scales.of(column)).doubleValue();
      case DATE -> instant(LocalDate.ofEpochDay((Long) value));
      default -> value;
    };
  }

  /** Fails where the calendar of one of the years is not known. */
  private static long workdays(LocalDate from, LocalDate to) {
    for (LocalDate day : List.of(from, to)) {
      if (!Calendars.published().isPublished(day.getYear())) {
        throw new ArithmeticException("unpublished " + day.getYear());
      }
    }
    return Calendars.published().between(from, to);
  }

  private static Object percent(double part, double whole) {
    if (whole == 0) {
      throw new ArithmeticException("no whole");
    }
    return Objects.requireNonNull(
            BigDecimal.valueOf(part * 100 / whole).setScale(4, RoundingMode.HALF_UP))
        .doubleValue();
  }

  private static Object inFen(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }

  /** By the closed form, where the compiled one goes year by year. */
  private static Object presentValue(double yearly, double percent, double years) {
    double rate = percent / 100;
    double whole = Math.floor(Math.max(0, years));
    double rest = Math.max(0, years) - whole;
    double annuity = rate == 0 ? whole : (1 - Math.pow(1 + rate, -whole)) / rate;
    return inFen(yearly * (annuity + rest * Math.pow(1 + rate, -whole - 1)));
  }

  private static long digits(String text, long from, long length) {
    long number = Functions.digits(text, from, length);
    if (number == Quantity.MISSING) {
      throw new ArithmeticException("no digits");
    }
    return number;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
