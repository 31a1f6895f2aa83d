package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Finding.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of every subject, by cases written as data: at least three that pass and three not.
 */
class SubjectCasesTest {

  private static final int LEAST = 3;

  @TestFactory
  Stream<DynamicTest> cleanFactsBreakNoRule() {
    return subjects()
        .map(code ->
            DynamicTest.dynamicTest(
                code, () -> assertThat(SampleFacts.clean(code).judged().violated()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasCasesAndNoCaseIsWithoutItsRule() {
    return subjects()
        .map(code ->
            DynamicTest.dynamicTest(
                code,
                () ->
                    assertThat(SampleFacts.cases(code).cases().keySet())
                        .containsExactlyInAnyOrderElementsOf(
                            SubjectForms.of(code).rules().stream()
                                .map(SampleFacts::name)
                                .toList())));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsWritten() {
    return subjects()
        .flatMap(code ->
            SampleFacts.cases(code).cases().entrySet().stream()
                .map(entry ->
                    DynamicTest.dynamicTest(
                        code + " " + entry.getKey(),
                        () -> check(code, entry.getKey(), entry.getValue()))));
  }

  /** A passing case must not pass because nobody could tell. */
  private static void check(String code, String name, RuleCases.Cases cases) {
    assertThat(cases.pass()).as("passing cases").hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(cases.fail()).as("failing cases").hasSizeGreaterThanOrEqualTo(LEAST);
    for (Map<String, String> differences : cases.pass()) {
      assertThat(outcome(code, name, differences))
          .as("%s", differences)
          .isIn(Set.of(Outcome.HOLDS, Outcome.NOT_APPLICABLE, Outcome.NOT_IN_FORCE));
    }
    for (Map<String, String> differences : cases.fail()) {
      assertThat(outcome(code, name, differences))
          .as("%s", differences)
          .isEqualTo(Outcome.VIOLATED);
    }
    assertThat(cases.pass())
        .as("one of them passes because the rule holds")
        .anyMatch(differences -> outcome(code, name, differences) == Outcome.HOLDS);
  }

  private static Outcome outcome(String code, String name, Map<String, String> differences) {
    List<Finding> found =
        SampleFacts.clean(code).with(differences).judged().findings().stream()
            .filter(finding -> SampleFacts.name(finding).equals(name))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst().outcome();
  }

  private static Stream<String> subjects() {
    return SubjectForms.all().stream().map(form -> form.subject().code().value());
  }
}
