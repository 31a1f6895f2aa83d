package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every declared rule, by cases written as data: at least three rows that pass and three that do
 * not.
 */
class RuleCasesTest {

  private static final int LEAST = 3;

  @TestFactory
  Stream<DynamicTest> theCleanRowHasNoProblem() {
    return Forms.all().keySet().stream()
        .map(kind ->
            DynamicTest.dynamicTest(
                kind, () -> assertThat(SampleRow.clean(kind).judged()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsWritten() {
    return Forms.all().keySet().stream()
        .flatMap(kind ->
            RuleCases.of(kind).cases().entrySet().stream()
                .map(entry ->
                    DynamicTest.dynamicTest(
                        kind + " " + entry.getKey(),
                        () -> check(kind, entry.getKey(), entry.getValue()))));
  }

  /** Lines are tried within a clean row of a kind that has the sub-table. */
  @TestFactory
  Stream<DynamicTest> everyCaseOfALineComesOutAsWritten() {
    return Forms.subTables().entrySet().stream()
        .flatMap(table ->
            RuleCases.of(table.getKey().code()).cases().entrySet().stream()
                .map(entry ->
                    DynamicTest.dynamicTest(
                        table.getKey().code() + " " + entry.getKey(),
                        () ->
                            check(
                                table.getValue(),
                                inLine(table.getKey(), entry.getKey()),
                                inLine(table.getKey(), entry.getValue())))));
  }

  @TestFactory
  Stream<DynamicTest> theCleanLineHasNoProblemOfItsOwn() {
    return Forms.subTables().entrySet().stream()
        .map(table ->
            DynamicTest.dynamicTest(
                table.getKey().code(),
                () ->
                    assertThat(
                            SampleRow.clean(table.getValue())
                                .with(Map.of(table.getKey().key() + "[0]", ""))
                                .rules())
                        .noneMatch(rule -> rule.contains("["))));
  }

  /** {@code R-USE-05@until} of a line is {@code R-USE-05@leases[0].until} of its row. */
  private static String inLine(SubTable table, String name) {
    return name.replace("@", "@" + table.key() + "[0].");
  }

  private static RuleCases.Cases inLine(SubTable table, RuleCases.Cases cases) {
    return new RuleCases.Cases(inLine(table, cases.pass()), inLine(table, cases.fail()));
  }

  private static List<Map<String, String>> inLine(SubTable table, List<Map<String, String>> cases) {
    return cases.stream()
        .map(cells -> {
          Map<String, String> inRow = new LinkedHashMap<>();
          inRow.put(table.key() + "[0]", "");
          cells.forEach((key, text) ->
              inRow.put(key.startsWith("@") ? key : table.key() + "[0]." + key, text));
          return inRow;
        })
        .toList();
  }

  @Test
  void aRuleIsKnownByItsIdAndItsFirstColumn() {
    for (String kind : Forms.all().keySet()) {
      List<String> names =
          Forms.of(kind).rules().stream()
              .map(rule -> rule.id() + "@" + rule.columns().getFirst())
              .toList();
      assertThat(names).as(kind).doesNotHaveDuplicates();
    }
  }

  private static void check(String kind, String name, RuleCases.Cases cases) {
    assertThat(cases.pass()).as("passing cases").hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(cases.fail()).as("failing cases").hasSizeGreaterThanOrEqualTo(LEAST);
    for (Map<String, String> differences : cases.pass()) {
      assertThat(SampleRow.clean(kind).with(differences).rules())
          .as("%s", differences)
          .doesNotContain(name);
    }
    for (Map<String, String> differences : cases.fail()) {
      assertThat(SampleRow.clean(kind).with(differences).rules())
          .as("%s", differences)
          .contains(name);
    }
  }
}
