package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was acquired after the base date is taken as an increment (增量), not refused. */
class IncrementsTest {

  @Test
  void aHouseAcquiredAfterTheBaseDateIsAnIncrementAndNothingBlocksIt() {
    SampleRow house =
        SampleRow.clean("FW").with(Map.of("acquiredOn", "2025-03-01", "builtYear", "2025"));

    assertThat(house.judged())
        .filteredOn(problem -> problem.severity() == Severity.BLOCK)
        .isEmpty();
    assertThat(house.rules()).contains("R-INV-08@acquiredOn");
    assertThat(Forms.of("FW").facts(house.values()).increment()).isTrue();
  }

  @Test
  void whatWasThereOnTheBaseDateIsNone() {
    SampleRow house = SampleRow.clean("FW").with(Map.of("acquiredOn", "2024-12-31"));
    house.judged();

    assertThat(house.rules()).doesNotContain("R-INV-08@acquiredOn");
    assertThat(Forms.of("FW").facts(house.values()).increment()).isFalse();
  }

  @Test
  void aKindSaysByWhichDayItGoes() {
    SampleRow account = SampleRow.clean("ZH").with(Map.of("openedOn", "2025-02-01"));
    account.judged();

    assertThat(Forms.of("ZH").kind().facts().acquired()).isEqualTo("openedOn");
    assertThat(Forms.of("ZH").facts(account.values()).increment()).isTrue();
    assertThat(Forms.of("XZ").kind().facts().acquired()).isNull();
  }

  @Test
  void everyKindThatKnowsSuchADayTellsOfIncrementsAndRefusesNone() {
    Forms.all()
        .values()
        .forEach(document -> {
          String acquired = document.kind().facts().acquired();
          List<Rule> telling =
              document.rules().stream().filter(rule -> rule.id().equals("R-INV-08")).toList();

          assertThat(telling)
              .as(document.kind().name())
              .allSatisfy(rule -> {
                assertThat(rule.severity()).isEqualTo(Severity.HINT);
                assertThat(rule.columns()).containsExactly(acquired);
              });
          if (acquired != null) {
            assertThat(document.kind().indexOf(acquired)).isNotNegative();
          }
        });
  }
}
