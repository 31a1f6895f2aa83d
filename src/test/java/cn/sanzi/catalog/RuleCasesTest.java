package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

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
