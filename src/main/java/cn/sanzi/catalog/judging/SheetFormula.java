package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Scales;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A computed column as a formula that Excel, WPS and LibreOffice understand: arithmetic over the
 * row's own numbers and days, as exact as the spreadsheet's numbers are. Conditions, codes and
 * texts are left to the system.
 */
final class SheetFormula {

  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Parameter> parameters = new HashMap<>();

  SheetFormula(List<Column> columns, List<Parameter> parameters) {
    columns.forEach(column -> this.columns.put(column.key(), column));
    parameters.forEach(parameter -> this.parameters.put(parameter.name(), parameter));
  }

  /** Cells stand in it as keys in braces; empty where the expression is no plain arithmetic. */
  Optional<String> of(Column column, CelExpr tree) {
    Set<String> needed = new LinkedHashSet<>();
    Optional<String> value =
        switch (column.type()) {
          case MONEY, DECIMAL, AREA, PERCENT, INTEGER ->
              quantity(tree, needed).map(text -> "ROUND(" + text + "," + Scales.of(column) + ")");
          case DATE -> quantity(tree, needed);
          default -> Optional.empty();
        };
    return value.map(text -> "IFERROR(" + text + ",\"\")").map(text -> unlessEmpty(needed, text));
  }

  private static String unlessEmpty(Set<String> needed, String text) {
    if (needed.isEmpty()) {
      return text;
    }
    String empty = needed.stream().map(cell -> cell + "=\"\"").collect(Collectors.joining(","));
    return "IF(" + (needed.size() == 1 ? empty : "OR(" + empty + ")") + ",\"\"," + text + ")";
  }

  private Optional<String> quantity(CelExpr expr, Set<String> needed) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr.constant());
      case IDENT -> name(expr.ident().name(), needed);
      case CALL -> call(expr.call(), needed);
      default -> Optional.empty();
    };
  }

  private static Optional<String> constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> Optional.of(Long.toString(constant.int64Value()));
      case DOUBLE_VALUE ->
          Optional.of(
              BigDecimal.valueOf(constant.doubleValue()).stripTrailingZeros().toPlainString());
      default -> Optional.empty();
    };
  }

  private Optional<String> name(String name, Set<String> needed) {
    Parameter parameter = parameters.get(name);
    if (parameter != null) {
      return Optional.of(parameter.value().toPlainString());
    }
    String cell = "{" + name + "}";
    if (name.equals("baseDate")) {
      return Optional.of(cell);
    }
    Column column = columns.get(name);
    if (column == null || column.need() == Column.Need.SYSTEM || !isQuantity(column)) {
      return Optional.empty();
    }
    needed.add(cell);
    return Optional.of(cell);
  }

  private static boolean isQuantity(Column column) {
    return switch (column.type()) {
      case MONEY, DECIMAL, AREA, PERCENT, INTEGER, DATE -> true;
      default -> false;
    };
  }

  private Optional<String> call(CelExpr.CelCall call, Set<String> needed) {
    List<CelExpr> operands = call.args();
    if (call.target().isPresent()) {
      return Optional.empty();
    }
    if (call.function().equals("_?_:_")) {
      return choice(operands);
    }
    if (operands.size() == 1) {
      return quantity(operands.getFirst(), needed).flatMap(one -> of(call.function(), one));
    }
    return operands.size() != 2
        ? Optional.empty()
        : quantity(operands.get(0), needed)
            .flatMap(
                a -> quantity(operands.get(1), needed).flatMap(b -> of(call.function(), a, b)));
  }

  private static Optional<String> of(String function, String one) {
    return switch (function) {
      case "-_" -> Optional.of("(-" + one + ")");
      case "abs" -> Optional.of("ABS(" + one + ")");
      case "double" -> Optional.of(one);
      default -> Optional.empty();
    };
  }

  private static Optional<String> of(String function, String a, String b) {
    return switch (function) {
      case "_+_" -> Optional.of("(" + a + "+" + b + ")");
      case "_-_" -> Optional.of("(" + a + "-" + b + ")");
      case "_*_" -> Optional.of(a + "*" + b);
      case "max" -> Optional.of("MAX(" + a + "," + b + ")");
      case "min" -> Optional.of("MIN(" + a + "," + b + ")");
      case "days" -> Optional.of("(" + b + "-" + a + ")");
      case "quotient" -> Optional.of("ROUND(" + a + "/" + b + ",4)");
      case "percent" -> Optional.of("ROUND(" + a + "/" + b + "*100,4)");
      default -> Optional.empty();
    };
  }

  /** Only a choice by whether a cell is filled in; an empty cell where it is chosen is an error. */
  private Optional<String> choice(List<CelExpr> operands) {
    CelExpr condition = operands.getFirst();
    String name =
        condition.getKind() == CelExpr.ExprKind.Kind.IDENT ? condition.ident().name() : "";
    if (!name.endsWith(Environment.GIVEN)) {
      return Optional.empty();
    }
    String cell = "{" + name.substring(0, name.length() - Environment.GIVEN.length()) + "}";
    return branch(operands.get(1), cell)
        .flatMap(yes ->
            branch(operands.get(2), cell)
                .map(no -> "IF(" + cell + "=\"\"," + no + "," + yes + ")"));
  }

  private Optional<String> branch(CelExpr expr, String given) {
    Set<String> needed = new LinkedHashSet<>();
    return quantity(expr, needed)
        .map(text -> {
          needed.remove(given);
          String result = text;
          for (String cell : needed) {
            result = "IF(" + cell + "=\"\",NA()," + result + ")";
          }
          return result;
        });
  }
}
