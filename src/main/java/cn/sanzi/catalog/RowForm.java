package cn.sanzi.catalog;

import cn.sanzi.sheets.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind at one version, compiled: reads cells, computes, judges rows. Thread-safe. */
public interface RowForm extends ValueTexts {

  Kind kind();

  /** The declared rules that judge it, beside what each column demands by itself. */
  List<Rule> rules();

  /** One for each sub-table of the kind, in their order. */
  List<LineForm> subTables();

  /** The versions of the code lists that it reads by. */
  Map<String, Integer> readsBy();

  /** The figures that its rules and computed columns use. */
  List<Parameter> parameters();

  /**
   * The computed columns that are plain arithmetic as formulas of spreadsheets, by key; the cells
   * of the same row stand in them as keys in braces, the base date as {@code {baseDate}}.
   */
  Map<String, String> formulas();

  /**
   * Reads a cell as a value of that column: types, units, full-width digits, codes or their labels.
   */
  Reading read(int column, Cell cell);

  /**
   * How to read a column whose heading names another unit (万元, 亩); empty when that unit measures
   * something else.
   */
  Optional<CellReader> reading(int column, String headingUnit);

  /**
   * Fills computed columns and what is known of the holder, then judges: what is missing, each
   * column's own rules, rules across columns.
   */
  List<Problem> judge(Values row, Judging judging);

  /** How each rule comes out on a row that was judged before, for whoever tries it. */
  List<RuleOutcome> outcomes(Values row, Judging judging);

  /**
   * A condition over rows, in the language of the rules; empty when this kind lacks a column that
   * it names. What does not parse is an {@link IllegalArgumentException}.
   */
  Optional<RowCondition> condition(String expression);

  /**
   * The row as JSON: keys, exact decimals, ISO dates; missing values left out; secrets sealed as
   * {m,c,h}.
   */
  String toJson(Values row);

  /** The inverse of {@link #toJson}; secrets opened. Keys the kind does not have are ignored. */
  Values fromJson(String json);

  /**
   * Text that is equal for the same natural key; empty when no alternative is complete. Of a judged
   * row: some keys hold within one holder only, which {@link #judge} fills in.
   */
  String naturalKey(Values row);

  /** The typed facts that every kind shares; areas in square metres whatever the column's unit. */
  CardFacts facts(Values row);
}
