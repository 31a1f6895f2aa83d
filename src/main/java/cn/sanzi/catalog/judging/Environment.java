package cn.sanzi.catalog.judging;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.SubTable;
import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/**
 * What an expression may speak of: the kind's columns, the parameters, what judging knows, and our
 * functions. Decimals are CEL doubles here for want of a better type; the compiled form computes
 * them exactly.
 */
final class Environment {

  /**
   * Behind a column's key: the condition that it has a value, to which {@code given(key)} expands.
   */
  static final String GIVEN = "__given";

  /** A column of every kind, but not of lines. */
  static final String BASE_DATE = "baseDate";

  private static final List<CelFunctionDecl> FUNCTIONS =
      List.of(
          newFunctionDeclaration(
              "days",
              newGlobalOverload(
                  "days_days", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
          newFunctionDeclaration(
              "months",
              newGlobalOverload(
                  "months_days", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
          newFunctionDeclaration(
              "plusYears",
              newGlobalOverload(
                  "plusYears_day", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT)),
          newFunctionDeclaration(
              "plusMonths",
              newGlobalOverload(
                  "plusMonths_day", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT)),
          newFunctionDeclaration(
              "workdays",
              newGlobalOverload(
                  "workdays_days", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
          newFunctionDeclaration(
              "plusWorkdays",
              newGlobalOverload(
                  "plusWorkdays_day", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT)),
          newFunctionDeclaration(
              "year", newGlobalOverload("year_day", SimpleType.INT, SimpleType.TIMESTAMP)),
          newFunctionDeclaration(
              "yearEnd",
              newGlobalOverload("yearEnd_day", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP)),
          newFunctionDeclaration(
              "digits",
              newGlobalOverload(
                  "digits_string",
                  SimpleType.INT,
                  SimpleType.STRING,
                  SimpleType.INT,
                  SimpleType.INT)),
          newFunctionDeclaration(
              "date", newGlobalOverload("date_string", SimpleType.TIMESTAMP, SimpleType.STRING)),
          newFunctionDeclaration(
              "abs",
              newGlobalOverload("abs_double", SimpleType.DOUBLE, SimpleType.DOUBLE),
              newGlobalOverload("abs_int", SimpleType.INT, SimpleType.INT)),
          newFunctionDeclaration(
              "max",
              newGlobalOverload(
                  "max_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE),
              newGlobalOverload("max_int", SimpleType.INT, SimpleType.INT, SimpleType.INT)),
          newFunctionDeclaration(
              "min",
              newGlobalOverload(
                  "min_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE),
              newGlobalOverload("min_int", SimpleType.INT, SimpleType.INT, SimpleType.INT)),
          newFunctionDeclaration(
              "percent",
              newGlobalOverload(
                  "percent_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE)),
          newFunctionDeclaration(
              "quotient",
              newGlobalOverload(
                  "quotient_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE)),
          newFunctionDeclaration(
              "overdueCharge",
              newGlobalOverload(
                  "overdueCharge_double",
                  SimpleType.DOUBLE,
                  SimpleType.DOUBLE,
                  SimpleType.DOUBLE,
                  SimpleType.INT)),
          newFunctionDeclaration(
              "presentValue",
              newGlobalOverload(
                  "presentValue_double",
                  SimpleType.DOUBLE,
                  SimpleType.DOUBLE,
                  SimpleType.DOUBLE,
                  SimpleType.DOUBLE)),
          newFunctionDeclaration(
              "includes",
              newGlobalOverload(
                  "includes_string", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)),
          newFunctionDeclaration(
              LineMacros.OVERLAP,
              newGlobalOverload(
                  "overlap_lines",
                  SimpleType.BOOL,
                  ListType.create(SimpleType.DYN),
                  SimpleType.STRING,
                  SimpleType.STRING,
                  SimpleType.STRING)));

  private final CelCompiler compiler;

  Environment(List<Column> columns, List<Parameter> parameters, List<SubTable> tables) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(CelOptions.current().populateMacroCalls(false).build())
            .addMacros(
                CelMacro.newGlobalMacro(
                    "given", 1, (factory, target, arguments) -> expandGiven(factory, arguments)),
                CelMacro.newGlobalMacro(
                    "or", 2, (factory, target, arguments) -> expandOr(factory, arguments)))
            .addMacros(LineMacros.of(tables))
            .setTypeProvider(LineTypes.of(tables))
            .addFunctionDeclarations(FUNCTIONS)
            .addVar("today", SimpleType.TIMESTAMP)
            .addVar("unitName", SimpleType.STRING)
            .addVar("unitType", SimpleType.STRING);
    for (Column column : columns) {
      builder
          .addVar(column.key(), typeOf(column.type()))
          .addVar(column.key() + GIVEN, SimpleType.BOOL);
    }
    if (columns.stream().noneMatch(column -> column.key().equals(BASE_DATE))) {
      builder.addVar(BASE_DATE, SimpleType.TIMESTAMP);
    }
    for (SubTable table : tables) {
      builder.addVar(table.key(), LineTypes.listOf(table));
    }
    for (Parameter parameter : parameters) {
      builder.addVar(
          parameter.name(), parameter.value().scale() > 0 ? SimpleType.DOUBLE : SimpleType.INT);
    }
    this.compiler = builder.build();
  }

  /**
   * Parses and types; fails with the library's message when the expression does not fit the kind.
   */
  public CelAbstractSyntaxTree check(String expression) {
    try {
      return compiler.compile(expression).getAst();
    } catch (CelValidationException e) {
      throw new IllegalArgumentException(expression + ": " + e.getMessage(), e);
    }
  }

  static CelType typeOf(ColumnType type) {
    return switch (type) {
      case TEXT, LONG_TEXT, CODE, UNIT, DIVISION, FILE -> SimpleType.STRING;
      case INTEGER, YEAR -> SimpleType.INT;
      case DECIMAL, MONEY, AREA, PERCENT -> SimpleType.DOUBLE;
      case DATE -> SimpleType.TIMESTAMP;
      case YES_NO -> SimpleType.BOOL;
    };
  }

  private static Optional<CelExpr> expandGiven(
      CelMacroExprFactory factory, ImmutableList<CelExpr> arguments) {
    return Optional.of(given(factory, arguments.getFirst()));
  }

  /** {@code or(x, y)} is {@code given(x) ? x : y}. */
  private static Optional<CelExpr> expandOr(
      CelMacroExprFactory factory, ImmutableList<CelExpr> arguments) {
    CelExpr column = arguments.getFirst();
    return Optional.of(
        factory.newGlobalCall("_?_:_", given(factory, column), column, arguments.get(1)));
  }

  private static CelExpr given(CelMacroExprFactory factory, CelExpr column) {
    return switch (column.getKind()) {
      case IDENT -> factory.newIdentifier(column.ident().name() + GIVEN);
      case SELECT -> factory.newSelect(column.select().operand(), column.select().field(), true);
      default -> factory.reportError("given() and or() take a column's key");
    };
  }
}
