package cn.sanzi.catalog.judging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.SubjectForms;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.OfTruth;
import cn.sanzi.catalog.judging.Node.OfWords;
import cn.sanzi.platform.Calendars;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every expression of every kind and subject says the same compiled and interpreted, on rows with
 * gaps. Amounts are quarters, which doubles hold exactly, so that the interpreter's arithmetic can
 * be trusted.
 */
class CompiledAgainstInterpretedTest {

  private static final int ROWS = 400;
  private static final List<String> TEXTS =
      List.of(
          "房屋一批",
          "办公楼",
          "景德镇市某某局",
          "赣(2024)景德镇市不动产权第0001234号",
          "景房权证第1号",
          "360203001001GB00012F00010001",
          "无",
          "10",
          "22");
  private static final List<String> UNIT_TYPES = List.of("11", "21", "22", "31", "41", "51");

  @TestFactory
  Stream<DynamicTest> compiledAndInterpretedAgree() {
    return Stream.of(kinds(), subjects(), lines())
        .flatMap(judged -> judged)
        .flatMap(CompiledAgainstInterpretedTest::tests);
  }

  /** What the declared rules do not say yet, but may. */
  @TestFactory
  Stream<DynamicTest> compiledAndInterpretedAgreeOnWhatMayBeSaidOfLines() {
    KindDocument house = Objects.requireNonNull(Forms.all().get("FW"));
    return tests(
        new Judged(
            "FW",
            house.kind().columns(),
            house.parameters(),
            house.kind().subTables(),
            Set.of(
                "count(leases)",
                "count(leases, leases.sublet)",
                "count(leases, given(leases.part) && leases.part == '无')",
                "count(leases, or(leases.rentFreeMonths, 0) > 3 || leases.area > 1.0)",
                "sum(leases.rentFreeMonths)",
                "sum(leases.rentFreeMonths, given(leases.rentFreeMonths))",
                "sum(leases.area)",
                "sum(leases.yearlyRent, leases.leaseType in ['1', '4']) + originalValue",
                "sum(leases.area, leases.until < today) <= builtArea * 0.5")));
  }

  /** What has expressions: a kind, a subject, or the lines of a sub-table. */
  private record Judged(
      String name,
      List<Column> columns,
      List<Parameter> parameters,
      List<SubTable> tables,
      Set<String> expressions) {}

  private static Stream<DynamicTest> tests(Judged judged) {
    return judged.expressions.stream()
        .map(
            text -> DynamicTest.dynamicTest(judged.name + " " + text, () -> compare(judged, text)));
  }

  private static Stream<Judged> kinds() {
    return Forms.all().values().stream()
        .map(document -> {
          List<Column> columns = document.kind().columns();
          return new Judged(
              document.kind().code().value(),
              columns,
              document.parameters(),
              document.kind().subTables(),
              expressions(columns, document.rules()));
        });
  }

  private static Stream<Judged> subjects() {
    return SubjectForms.all().stream()
        .map(form -> {
          List<Column> columns = form.subject().facts();
          return new Judged(
              form.subject().code().value(),
              columns,
              form.parameters(Forms.TODAY),
              List.of(),
              expressions(columns, form.rules()));
        });
  }

  private static Stream<Judged> lines() {
    return Forms.subTables().entrySet().stream()
        .map(table ->
            new Judged(
                table.getKey().code(),
                table.getKey().columns(),
                Objects.requireNonNull(Forms.all().get(table.getValue())).parameters(),
                List.of(),
                expressions(table.getKey().columns(), table.getKey().rules())));
  }

  private static void compare(Judged judged, String expression) {
    List<Column> columns = judged.columns;
    var compiled =
        new ExpressionCompiler(columns, judged.parameters, judged.tables, Calendars.published())
            .compile(expression);
    var interpreter = new Interpreter(columns, judged.parameters, judged.tables);
    var random = new Random(expression.hashCode());
    for (int i = 0; i < ROWS; i++) {
      Values row = row(columns, random);
      for (int table = 0; table < judged.tables.size(); table++) {
        row.setLines(table, lines(judged.tables.get(table).columns(), random));
      }
      var judging = new Judging(Forms.BASE_DATE, Forms.TODAY, "景德镇市某某局", any(UNIT_TYPES, random));
      Optional<Object> expected = interpreter.evaluate(expression, row, judging);
      Object found = value(compiled, row, judging);
      if (expected.orElse(null) instanceof Double number && found != null) {
        assertThat((Double) found).isCloseTo(number, Offset.offset(1e-6));
      } else {
        assertThat(Optional.ofNullable(found)).isEqualTo(expected);
      }
    }
  }

  private static @Nullable Object value(Node node, Values row, Judging judging) {
    return switch (node) {
      case OfWords(Words words) -> words.of(row, judging);
      case OfTruth(Truth truth) -> {
        int value = truth.test(row, judging);
        yield value == Truth.MISSING ? null : value == Truth.TRUE;
      }
      case OfQuantity quantity -> {
        long value = quantity.quantity().of(row, judging);
        yield value == Quantity.MISSING ? null : inCel(quantity, value);
      }
    };
  }

  private static Object inCel(OfQuantity quantity, long value) {
    return switch (quantity.sort()) {
      case WHOLE -> value;
      case DECIMAL -> BigDecimal.valueOf(value, quantity.scale()).doubleValue();
      case DAY -> Instant.EPOCH.plusSeconds(value * 86_400);
    };
  }

  private static Set<String> expressions(List<Column> columns, List<Rule> rules) {
    Set<String> expressions = new LinkedHashSet<>();
    for (Column column : columns) {
      if (column.computed() != null) {
        expressions.add(column.computed());
      }
      if (column.neededWhen() != null) {
        expressions.add(column.neededWhen());
      }
    }
    for (Rule rule : rules) {
      expressions.add(rule.must());
      if (rule.when() != null) {
        expressions.add(rule.when());
      }
    }
    return expressions;
  }

  /** Every third line is whole: with gaps in all of them little would be added up. */
  private static List<Values> lines(List<Column> columns, Random random) {
    return Stream.generate(
            () -> {
              Values line = row(columns, random);
              boolean whole = random.nextInt(3) == 0;
              for (int i = 0; whole && i < columns.size(); i++) {
                line.set(i, value(columns.get(i), random));
              }
              return line;
            })
        .limit(random.nextInt(4))
        .toList();
  }

  private static Values row(List<Column> columns, Random random) {
    var row = new Values(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      if (random.nextInt(6) > 0) {
        row.set(i, value(columns.get(i), random));
      }
    }
    return row;
  }

  private static Object value(Column column, Random random) {
    return switch (column.type()) {
      case TEXT, LONG_TEXT, UNIT, FILE -> any(TEXTS, random);
      case CODE, DIVISION -> code(column, random);
      case INTEGER -> (long) random.nextInt(10);
      case YEAR -> 2015L + random.nextInt(12);
      case DECIMAL, MONEY, AREA, PERCENT ->
          (random.nextInt(24) - 4) * 25L * (long) Math.pow(10, Scales.of(column) - 2);
      case DATE -> Forms.BASE_DATE.toEpochDay() - 1200 + random.nextInt(1600);
      case YES_NO -> random.nextBoolean();
    };
  }

  private static String code(Column column, Random random) {
    List<String> codes =
        Forms.list(Objects.requireNonNull(column.codeList())).entries().stream()
            .map(CodeList.Entry::code)
            .toList();
    String code = any(codes, random);
    return column.multiple() && random.nextBoolean() ? code + ";" + any(codes, random) : code;
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
