package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.SubTable;
import cn.sanzi.catalog.judging.Logic.Comparison;
import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.OfTruth;
import cn.sanzi.catalog.judging.Node.OfWords;
import cn.sanzi.catalog.judging.Node.Sort;
import cn.sanzi.platform.WorkingDays;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles CEL, parsed and typed by the library, to closures over exact integers. Supported is what
 * rules need: and, or, not, choice, comparisons, plus, minus, times, membership in a list of
 * constants, and our functions.
 */
final class ExpressionCompiler {

  private final Environment environment;
  private final @Nullable CountedDays counted;
  private final Map<String, Node> names = new HashMap<>();
  private final Map<String, LineFolds> folds = new HashMap<>();

  /** For expressions over one row that has no lines, or over one line. */
  ExpressionCompiler(List<Column> columns, List<Parameter> parameters) {
    this(columns, parameters, List.of(), null);
  }

  /** For rows, of which no rule counts working days. */
  ExpressionCompiler(List<Column> columns, List<Parameter> parameters, List<SubTable> tables) {
    this(columns, parameters, tables, null);
  }

  /** With a calendar, for expressions that count working days. */
  ExpressionCompiler(
      List<Column> columns, List<Parameter> parameters, @Nullable WorkingDays calendar) {
    this(columns, parameters, List.of(), calendar);
  }

  ExpressionCompiler(
      List<Column> columns,
      List<Parameter> parameters,
      List<SubTable> tables,
      @Nullable WorkingDays calendar) {
    this.counted = calendar == null ? null : new CountedDays(calendar);
    this.environment = new Environment(columns, parameters, tables);
    addColumns(columns, "");
    addWhatJudgingKnows(parameters);
    for (int i = 0; i < tables.size(); i++) {
      folds.put(tables.get(i).key(), new LineFolds(i, lineOf(tables.get(i), parameters)));
    }
  }

  /** For what is said of one line within an aggregate: {@code leases.area} is its area. */
  private ExpressionCompiler(Environment environment, SubTable table, List<Parameter> parameters) {
    this.environment = environment;
    this.counted = null;
    addColumns(table.columns(), table.key() + ".");
    addWhatJudgingKnows(parameters);
  }

  private ExpressionCompiler lineOf(SubTable table, List<Parameter> parameters) {
    return new ExpressionCompiler(environment, table, parameters);
  }

  private void addColumns(List<Column> columns, String prefix) {
    for (int i = 0; i < columns.size(); i++) {
      String name = prefix + columns.get(i).key();
      names.put(name, column(columns.get(i), i));
      names.put(name + Environment.GIVEN, new OfTruth(given(i)));
    }
  }

  private void addWhatJudgingKnows(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      Sort sort = parameter.value().scale() > 0 ? Sort.DECIMAL : Sort.WHOLE;
      names.put(parameter.name(), Arithmetic.constant(parameter.value(), sort));
    }
    // The base date stands in Judging, whether or not a row was told it.
    names.put(
        Environment.BASE_DATE,
        new OfQuantity((row, judging) -> judging.baseDate().toEpochDay(), 0, Sort.DAY));
    names.put("today", new OfQuantity((row, judging) -> judging.today().toEpochDay(), 0, Sort.DAY));
    names.put("unitName", new OfWords((row, judging) -> judging.unitName()));
    names.put("unitType", new OfWords((row, judging) -> judging.unitType()));
  }

  /** Fails with {@code IllegalArgumentException} when the expression does not fit the kind. */
  Node compile(String expression) {
    CelExpr tree = environment.check(expression).getExpr();
    try {
      return compile(tree);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(expression + ": " + e.getMessage(), e);
    }
  }

  /** The expression parsed and typed. */
  CelExpr parsed(String expression) {
    return environment.check(expression).getExpr();
  }

  Node compile(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> named(expr.ident().name());
      case SELECT -> named(nameOf(expr.select()));
      case CALL -> call(expr.call());
      case COMPREHENSION -> fold(expr.comprehension());
      default -> throw new IllegalArgumentException("not supported: " + expr.getKind());
    };
  }

  private Node fold(CelExpr.CelComprehension fold) {
    return foldsOver(fold.iterRange()).total(fold.loopStep());
  }

  private LineFolds foldsOver(CelExpr lines) {
    LineFolds found = folds.get(lines.ident().name());
    if (found == null) {
      throw new IllegalArgumentException("only a sub-table has lines");
    }
    return found;
  }

  private static String nameOf(CelExpr.CelSelect select) {
    String name = select.operand().ident().name() + "." + select.field();
    return select.testOnly() ? name + Environment.GIVEN : name;
  }

  Node named(String name) {
    Node node = names.get(name);
    if (node == null) {
      throw new IllegalArgumentException("unknown name " + name);
    }
    return node;
  }

  private static Node constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> {
        int truth = Truth.of(constant.booleanValue());
        yield new OfTruth((row, judging) -> truth);
      }
      case INT64_VALUE -> Arithmetic.constant(constant.int64Value());
      case DOUBLE_VALUE -> Arithmetic.constant(constant.doubleValue());
      case STRING_VALUE -> {
        String text = constant.stringValue();
        yield new OfWords((row, judging) -> text);
      }
      default -> throw new IllegalArgumentException("not supported: " + constant.getKind());
    };
  }

  private Node call(CelExpr.CelCall call) {
    if (call.function().equals("@in")) {
      return new OfTruth(
          Logic.among(compile(call.args().get(0)).asWords(), constants(call.args().get(1))));
    }
    if (call.function().equals(LineMacros.OVERLAP)) {
      return foldsOver(call.args().getFirst()).overlap(call.args());
    }
    if (call.function().equals("date")) {
      return Functions.date(call.args().getFirst().constant().stringValue());
    }
    var nodes = new java.util.ArrayList<Node>();
    call.target().ifPresent(target -> nodes.add(compile(target)));
    call.args().forEach(argument -> nodes.add(compile(argument)));
    return apply(call.function(), nodes);
  }

  private Node apply(String function, List<Node> nodes) {
    Node first = nodes.getFirst();
    return switch (function) {
      case "!_" -> new OfTruth(Logic.not(first.asTruth()));
      case "-_" -> Arithmetic.negated(first.asQuantity());
      case "_?_:_" -> choice(first.asTruth(), nodes.get(1), nodes.get(2));
      case "_&&_" -> new OfTruth(Logic.and(first.asTruth(), nodes.get(1).asTruth()));
      case "_||_" -> new OfTruth(Logic.or(first.asTruth(), nodes.get(1).asTruth()));
      case "_==_" -> compare(first, nodes.get(1), Comparison.EQUAL);
      case "_!=_" -> compare(first, nodes.get(1), Comparison.UNEQUAL);
      case "_<_" -> compare(first, nodes.get(1), Comparison.LESS);
      case "_<=_" -> compare(first, nodes.get(1), Comparison.AT_MOST);
      case "_>_" -> compare(first, nodes.get(1), Comparison.GREATER);
      case "_>=_" -> compare(first, nodes.get(1), Comparison.AT_LEAST);
      case "_+_" -> Arithmetic.plus(first.asQuantity(), nodes.get(1).asQuantity());
      case "_-_" -> Arithmetic.minus(first.asQuantity(), nodes.get(1).asQuantity());
      case "_*_" -> Arithmetic.times(first.asQuantity(), nodes.get(1).asQuantity());
      case "workdays" -> counted().between(first.asQuantity(), nodes.get(1).asQuantity());
      case "plusWorkdays" -> counted().plus(first.asQuantity(), nodes.get(1).asQuantity());
      default -> Functions.apply(function, nodes);
    };
  }

  private CountedDays counted() {
    if (counted == null) {
      throw new IllegalArgumentException("working days are not counted here");
    }
    return counted;
  }

  private static Node choice(Truth condition, Node yes, Node no) {
    return switch (yes) {
      case OfTruth(Truth truth) -> new OfTruth(Logic.chosenTruth(condition, truth, no.asTruth()));
      case OfWords(Words words) -> new OfWords(Logic.chosenWords(condition, words, no.asWords()));
      case OfQuantity a -> {
        OfQuantity b = no.asQuantity();
        int scale = Math.max(a.scale(), b.scale());
        Quantity choice =
            Logic.chosenQuantity(
                condition, Arithmetic.lifted(a, scale), Arithmetic.lifted(b, scale));
        yield new OfQuantity(choice, scale, a.sort());
      }
    };
  }

  private static Node compare(Node a, Node b, Comparison comparison) {
    return new OfTruth(
        switch (a) {
          case OfQuantity quantity -> Logic.compare(quantity, b.asQuantity(), comparison);
          case OfWords(Words words) -> Logic.compare(words, b.asWords(), comparison);
          case OfTruth(Truth truth) ->
              Logic.equal(truth, b.asTruth(), comparison == Comparison.EQUAL);
        });
  }

  private static Set<String> constants(CelExpr list) {
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
      throw new IllegalArgumentException("'in' takes a list of constants");
    }
    var constants = new HashSet<String>();
    list.list().elements().forEach(element -> constants.add(element.constant().stringValue()));
    return Set.copyOf(constants);
  }

  private static Truth given(int index) {
    return (row, judging) -> Truth.of(row.get(index) != null);
  }

  private static Node column(Column column, int index) {
    return switch (column.type()) {
      case TEXT, LONG_TEXT, CODE, UNIT, DIVISION, FILE ->
          new OfWords((row, judging) -> (String) row.get(index));
      case YES_NO ->
          new OfTruth((row, judging) ->
              row.get(index) instanceof Boolean yes ? Truth.of(yes) : Truth.MISSING);
      case DATE -> new OfQuantity(number(index), 0, Sort.DAY);
      case INTEGER, YEAR -> new OfQuantity(number(index), 0, Sort.WHOLE);
      case DECIMAL, MONEY, AREA, PERCENT ->
          new OfQuantity(number(index), Scales.of(column), Sort.DECIMAL);
    };
  }

  private static Quantity number(int index) {
    return (row, judging) -> row.get(index) instanceof Long number ? number : Quantity.MISSING;
  }
}
