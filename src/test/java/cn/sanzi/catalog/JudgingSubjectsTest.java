package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.catalog.Finding.Missing;
import cn.sanzi.catalog.Finding.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a module asks what the law says of what it is about to do. */
class JudgingSubjectsTest {

  @Test
  void aViolatedRuleSaysWhatIsWrongWithItsFiguresAndItsArticle() {
    Finding found =
        found("equity-listing", Map.of("listedUntil", "2025-03-28"), "R-TR-02@listedUntil");

    assertThat(found.outcome()).isEqualTo(Outcome.VIOLATED);
    assertThat(found.sentence()).isEqualTo("正式披露 2025-03-03 至 2025-03-28 只有 19 个工作日，应不少于 20 个");
    assertThat(found.rule().article()).contains("第十三条");
    assertThat(found.bars()).isTrue();
  }

  @Test
  void aMissingFactIsNamedWithWhoCanSupplyIt() {
    Finding found = found("equity-listing", Map.of("listedUntil", ""), "R-TR-02@listedUntil");

    assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(found.missing()).containsExactly(new Missing("listedUntil", "本轮披露止日", "产权交易机构"));
    assertThat(found.sentence()).isEqualTo("缺少「本轮披露止日」（由产权交易机构提供），暂不能判断");
    assertThat(found.bars()).isTrue();
  }

  @Test
  void aPaperThatTheLawDemandsIsMissingAndThatIsTheViolation() {
    Finding found = found("appraisal", Map.of("appraisalReport", ""), "R-VAL-01@appraisalReport");

    assertThat(found.outcome()).isEqualTo(Outcome.VIOLATED);
    assertThat(found.missing()).containsExactly(new Missing("appraisalReport", "评估报告编号", "评估机构"));
  }

  @Test
  void whatAComputedFactLacksIsAskedForByTheFactsBehindIt() {
    Finding found =
        found("receipt", Map.of("received", "", "receivedOn", ""), "R-REV-01@unremitted");

    assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(found.missing()).extracting(Missing::fact).contains("received", "receivedOn");
  }

  @Test
  void workingDaysOfAYearWithoutACalendarAreUnknownAndNeverGuessed() {
    Finding found =
        found(
            "equity-listing",
            Map.of("listedFrom", "2026-12-20", "listedUntil", "2027-02-20"),
            "R-TR-02@listedUntil");

    assertThat(found.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(found.missing()).isEmpty();
    assertThat(found.sentence()).isEqualTo("2027 年的节假日安排尚未公布，工作日无法计算，暂不能判断");
  }

  @Test
  void aRuleThatIsNotInForceYetBindsNobody() {
    Map<String, String> inJune = Map.of("@on", "2025-06-30", "grantWay", "6");
    Map<String, String> inJuly = Map.of("@on", "2025-07-01", "grantWay", "6");

    assertThat(found("mineral-grant", inJune, "R-MIN-01@grantWay").outcome())
        .isEqualTo(Outcome.NOT_IN_FORCE);
    assertThat(found("mineral-grant", inJuly, "R-MIN-01@grantWay").outcome())
        .isEqualTo(Outcome.VIOLATED);
  }

  @Test
  void withoutAnyFactNoRuleIsHeldToHoldUnlessNothingIsAskedOfIt() {
    LocalDate today = LocalDate.of(2025, 9, 1);
    for (SubjectForm form : SubjectForms.all()) {
      assertThat(form.judge(Facts.none(), today).findings())
          .as(form.subject().name())
          .allSatisfy(finding -> {
            assertThat(finding.outcome()).isNotEqualTo(Outcome.HOLDS);
            if (finding.outcome() == Outcome.UNDECIDED) {
              assertThat(finding.missing()).isNotEmpty();
            }
          });
    }
  }

  @Test
  void aStepMayAskForSomeRulesOnly() {
    Judgement judgement = SampleFacts.clean("deal").with(Map.of("dealPrice", "1")).judged();

    assertThat(judgement.bars()).isNotEmpty();
    assertThat(judgement.of(Set.of("R-TR-12")).bars()).isEmpty();
    assertThat(judgement.of(Set.of("R-VAL-04")).violated()).hasSize(1);
  }

  @Test
  void lateFeesAreComputedToTheFenAndNeverExceedThePrincipal() {
    Map<String, String> short_ =
        Map.of("feeOf", "5", "due", "1000.05", "paid", "0", "dueOn", "2025-05-02");
    Map<String, String> long_ =
        Map.of("feeOf", "5", "due", "1000.05", "paid", "0", "dueOn", "2015-05-02");

    assertThat(found("grant-fee", short_, "R-MIN-05@mineLateFee").sentence())
        .contains("欠缴 1,000.05 元，逾期 10 天")
        .endsWith("至今 20.00 元");
    assertThat(found("grant-fee", long_, "R-MIN-05@mineLateFee").sentence())
        .endsWith("至今 1,000.05 元");
  }

  @Test
  void aFactThatTheSubjectDoesNotHaveOrThatDoesNotFitIsAMistakeOfTheCaller() {
    SubjectForm lease = SubjectForms.of("lease");

    assertThatThrownBy(() -> judge(lease, Facts.none().with("rent", BigDecimal.ONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rent");
    assertThatThrownBy(() -> judge(lease, Facts.none().with("leaseFrom", "2025-01-01")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> judge(lease, Facts.none().with("holderType", "99")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("99");
    assertThatThrownBy(() ->
            judge(SubjectForms.of("deal"), Facts.none().with("dealPrice", new BigDecimal("1.005"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.005");
  }

  @Test
  void aRuleIsKnownByItsIdAndItsFirstFactAndAParameterMeansOneThing() {
    var parameters = new HashSet<String>();
    for (SubjectForm form : SubjectForms.all()) {
      List<String> names = form.rules().stream().map(SampleFacts::name).toList();
      assertThat(names).as(form.subject().name()).doesNotHaveDuplicates();
      for (Parameter parameter : form.parameters(Forms.TODAY)) {
        assertThat(parameters.add(parameter.name())).as(parameter.name()).isTrue();
        assertThat(parameter.article()).as(parameter.name()).isNotBlank();
        assertThat(parameter.unit()).as(parameter.name()).isNotBlank();
      }
    }
  }

  @Test
  void everyRuleNamesItsArticleAndHowSureItIs() {
    for (SubjectForm form : SubjectForms.all()) {
      for (Rule rule : form.rules()) {
        assertThat(rule.article()).as(rule.id()).isNotBlank();
        assertThat(rule.source()).as(rule.id()).isIn("原文", "转述", "凭记忆");
      }
    }
  }

  private static void judge(SubjectForm form, Facts facts) {
    form.judge(facts, Forms.TODAY);
  }

  private static Finding found(String subject, Map<String, String> differences, String name) {
    return SampleFacts.clean(subject).with(differences).judged().findings().stream()
        .filter(finding -> SampleFacts.name(finding).equals(name))
        .findAny()
        .orElseThrow();
  }
}
