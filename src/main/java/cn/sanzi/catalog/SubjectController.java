package cn.sanzi.catalog;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.catalog.CatalogController.ColumnView;
import cn.sanzi.catalog.CatalogController.ParameterView;
import cn.sanzi.catalog.CatalogController.RuleView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the subjects and their rules to whoever is signed in: the law is no secret. */
@RestController
@RequestMapping("/api/catalog/subjects")
class SubjectController {

  private final Subjects subjects;
  private final Clock clock;

  SubjectController(Subjects subjects, Clock clock) {
    this.subjects = subjects;
    this.clock = clock;
  }

  record SubjectSummary(String code, String name, String when, int factCount, int ruleCount) {}

  /** Parameters as they are in force today. */
  record SubjectView(
      String code,
      String name,
      String when,
      List<SectionView> sections,
      List<RuleView> rules,
      List<ParameterView> parameters) {}

  record SectionView(String name, String supplier, List<ColumnView> facts) {}

  @GetMapping
  @Allowed
  List<SubjectSummary> subjects(Reader reader) {
    return subjects.list().stream()
        .map(subject ->
            new SubjectSummary(
                subject.code().value(),
                subject.name(),
                subject.when(),
                subject.facts().size(),
                subjects.form(subject.code()).rules().size()))
        .toList();
  }

  @GetMapping("/{code}")
  @Allowed
  SubjectView subject(@PathVariable String code, Reader reader) {
    SubjectForm form = subjects.form(SubjectCode.parse(code));
    Subject subject = form.subject();
    return new SubjectView(
        subject.code().value(),
        subject.name(),
        subject.when(),
        subject.sections().stream().map(SubjectController::view).toList(),
        form.rules().stream().map(CatalogController::view).toList(),
        form.parameters(LocalDate.now(clock)).stream().map(CatalogController::view).toList());
  }

  private static SectionView view(Subject.Section section) {
    return new SectionView(
        section.name(),
        section.supplier(),
        section.facts().stream().map(CatalogController::view).toList());
  }
}
