package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.RuleDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  /** Cases of one kind. */
  record CaseFile(Map<String, String> clean, Map<String, Cases> cases) {}

  /** Cases of one rule: each says only what differs from the clean row. */
  record Cases(List<Map<String, String>> pass, List<Map<String, String>> fail) {}

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
            casesOf(kind).cases().entrySet().stream()
                .map(entry ->
                    DynamicTest.dynamicTest(
                        kind + " " + entry.getKey(),
                        () -> check(kind, entry.getKey(), entry.getValue()))));
  }

  @Test
  void everyRuleHasItsCasesInEveryKindThatItNames() {
    Set<String> untried = new TreeSet<>();
    for (RuleDeclaration rule : new DeclarationFiles().rules().rules()) {
      String name = rule.id() + "@" + rule.at().getFirst();
      List<String> kinds = rule.kinds();
      if (kinds == null) {
        boolean tried =
            Forms.all().keySet().stream().anyMatch(kind -> casesOf(kind).cases().containsKey(name));
        untried.addAll(tried ? List.of() : List.of(name));
      } else {
        kinds.stream()
            .filter(kind -> !casesOf(kind).cases().containsKey(name))
            .forEach(kind -> untried.add(kind + " " + name));
      }
    }

    assertThat(untried).isEmpty();
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

  private static void check(String kind, String name, Cases cases) {
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

  static CaseFile casesOf(String kind) {
    return new DeclarationFiles().read("rule-cases/" + kind + ".yaml", CaseFile.class);
  }
}
