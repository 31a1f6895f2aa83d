package cn.sanzi.catalog;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of a subject as cases write them: an empty text takes a fact away, {@code @on} is the day.
 */
final class SampleFacts {

  private static final String ON = "@on";

  private final SubjectForm form;
  private final Map<String, String> texts;

  private SampleFacts(SubjectForm form, Map<String, String> texts) {
    this.form = form;
    this.texts = texts;
  }

  static RuleCases cases(String subject) {
    return new DeclarationFiles().read("subject-cases/" + subject + ".yaml", RuleCases.class);
  }

  /** With which nothing is wrong. */
  static SampleFacts clean(String subject) {
    return new SampleFacts(SubjectForms.of(subject), cases(subject).clean());
  }

  SampleFacts with(Map<String, String> differences) {
    var together = new LinkedHashMap<>(texts);
    together.putAll(differences);
    return new SampleFacts(form, together);
  }

  Judgement judged() {
    Facts facts = Facts.none();
    for (Column column : form.subject().facts()) {
      String text = texts.getOrDefault(column.key(), "");
      if (!text.isEmpty()) {
        facts = with(facts, column, text);
      }
    }
    return form.judge(facts, LocalDate.parse(texts.getOrDefault(ON, Forms.TODAY.toString())));
  }

  /** The rules that came out so, as rule@fact. */
  List<String> rules(Finding.Outcome outcome) {
    return judged().findings().stream()
        .filter(finding -> finding.outcome() == outcome)
        .map(SampleFacts::name)
        .toList();
  }

  static String name(Finding finding) {
    return name(finding.rule());
  }

  static String name(Rule rule) {
    return rule.id() + "@" + rule.columns().getFirst();
  }

  private static Facts with(Facts facts, Column column, String text) {
    String key = column.key();
    return switch (column.type()) {
      case TEXT, LONG_TEXT, UNIT, FILE, CODE, DIVISION -> facts.with(key, text);
      case DATE -> facts.with(key, LocalDate.parse(text));
      case YES_NO -> facts.with(key, text.equals("是"));
      case INTEGER, YEAR, DECIMAL, MONEY, AREA, PERCENT -> facts.with(key, new BigDecimal(text));
    };
  }
}
